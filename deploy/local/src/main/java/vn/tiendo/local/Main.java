package vn.tiendo.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** What {@code ./tiendo} runs. Exit code 0: done; 1: refused or failed, with one sentence; 2: not understood. */
public final class Main {
    private static final String HELP =
            """
            ./tiendo up [--detach] [--fresh] [--at 2025-01-06]   dựng khi cần, khởi động tất cả và chờ sẵn sàng
                 --detach  trả lại dòng lệnh khi đã sẵn sàng      --fresh  xoá dữ liệu cũ
                 --at      cả hệ thống coi ngày này là hôm nay (8 giờ sáng)
            ./tiendo down               dừng tất cả
            ./tiendo status             các phần đang chạy, cổng, bộ nhớ
            ./tiendo logs [phần]        những dòng cuối của nhật ký, ví dụ: ./tiendo logs plan-service
            ./tiendo demo [TỆP]         việc chính, từng bước qua cổng API; TỆP là kế hoạch .docx, .xlsx hoặc .csv của mình
            ./tiendo token TÀI_KHOẢN    mã truy cập cho curl, ví dụ: ./tiendo token daloc.vp
                 tài khoản: sonoivu, daloc.vp, daloc.ct, daloc.vhxh, daloc.tuphap, daloc.congan, daloc.mttq, lexa.vp, disu.vp,
                 tienlu, anthi, anthi.ct, thanhtra; tài khoản dịch vụ: aggregator, portal
            ./tiendo clock NGÀY[THH:MM] chuyển giờ của hệ thống đang chạy, ví dụ: ./tiendo clock 2025-07-02T08:00
            ./tiendo replay dlq         gửi lại những sự kiện mà một dịch vụ đã không áp dụng được
            ./tiendo rebuild aggregates tính lại mọi số liệu tổng hợp và cho biết đã sai bao nhiêu
            ./tiendo help               trang này
            Đổi cổng: TIENDO_PORT_GATEWAY=9080 ./tiendo up (POSTGRES, KAFKA, KEYCLOAK, SMTP, MAIL, PLAN_SERVICE, TASK_SERVICE,
            REPORTING_SERVICE, NOTIFICATION_SERVICE, GATEWAY).""";

    private final Place place;
    private final LocalClock clock;
    private final Terminal terminal;

    private Main(Place place, Terminal terminal) {
        this.place = place;
        this.clock = new LocalClock(place.run("clock"), Clock.systemUTC());
        this.terminal = terminal;
    }

    public static void main(String[] arguments) throws Exception {
        // Unbuffered and straight to the descriptor: what is said must be seen at once, also in a log.
        Terminal terminal = new Terminal(new PrintStream(new FileOutputStream(FileDescriptor.out)));
        Path root = Place.findRoot();
        try {
            Main main = new Main(new Place(root, root.resolve(".tiendo")), terminal);
            System.exit(main.run(List.of(arguments)));
        } catch (StartFailed refusal) {
            terminal.say(refusal.sentence());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "help" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> {
                return up(arguments, UpOptions.parse(rest));
            }
            case "down" -> new Down(place, terminal).run();
            case "status" -> {
                return new Status(place, clock, terminal).run() ? 0 : 1;
            }
            case "logs" -> new Logs(place, terminal).run(rest);
            case "demo" -> new DemoCommand(place, running(), clock, terminal).run(rest);
            case "token" -> terminal.say(new Token(place, running()).of(only(rest, "tài khoản")));
            case "clock" -> new MoveClock(running(), clock, terminal).to(LocalClock.moment(only(rest, "ngày")));
            case "replay" -> {
                if (!only(rest, "loại sự kiện (dlq)").equals("dlq")) {
                    throw new StartFailed("Chỉ gửi lại được dlq; xem ./tiendo help");
                }
                new ReplayDeadLetters("localhost:" + running().of(Part.KAFKA), terminal).run();
            }
            case "rebuild" -> {
                if (!only(rest, "loại số liệu (aggregates)").equals("aggregates")) {
                    throw new StartFailed("Chỉ tính lại được aggregates; xem ./tiendo help");
                }
                new RebuildAggregates(running(), new Token(place, running()), terminal).run();
            }
            case "help", "--help", "-h" -> terminal.say(HELP);
            default -> {
                terminal.say("Không hiểu \"" + command + "\".\n\n" + HELP);
                return 2;
            }
        }
        return 0;
    }

    private int up(List<String> arguments, UpOptions options) throws IOException, InterruptedException {
        if (options.detach()) {
            return new Detached(place, terminal).run(arguments);
        }
        new Up(place, Ports.from(System.getenv()), clock, terminal).run(options);
        return 0;
    }

    private Ports running() {
        Path ports = place.run("ports.properties");
        if (!Files.exists(ports) || place.pidFile("supervisor").living().isEmpty()) {
            throw new StartFailed("Tiến Độ không chạy; khởi động bằng ./tiendo up");
        }
        return Ports.readFrom(ports);
    }

    private static String only(List<String> arguments, String what) {
        if (arguments.size() != 1) {
            throw new StartFailed("Cần đúng một " + what + "; xem ./tiendo help");
        }
        return arguments.get(0);
    }
}
