package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.demo.World;
import vn.tiendo.local.stack.LocalClock;

/** A commune's whole year: what its plan asks for, what people do about it or leave, and how it then stands. */
class YearIT {
    /** How each task stands when the day's work is over: its state and its timeliness. */
    private static final String TASKS =
            """
            02/01    14/02    31/03    15/04    30/05      30/06      02/07      20/08      30/09    15/10     20/11     31/12
        01  mới còn  làm còn  báo kịp  trả quá  báo chậm   xong chậm  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm
        02  mới còn  mới còn  mới còn  mới quá  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm  xong chậm
        03  mới còn  mới còn  mới còn  mới còn  báo kịp    xong kịp   xong kịp   xong kịp   xong kịp   xong kịp   xong kịp   xong kịp
        04  mới còn  làm còn  làm còn  làm còn  làm cũ     làm còn    làm còn    làm còn    làm còn    làm cũ     làm còn    báo kịp
        05  mới còn  làm còn  làm quá  làm còn  làm quá    làm còn    làm còn    làm sắp    làm quá    làm còn    làm còn    báo chậm
        06  mới còn  mới còn  mới sắp  làm còn  làm còn    làm còn    làm còn    làm còn    làm sắp    làm quá    làm còn    báo kịp
        07  mới –    mới –    mới –    mới –    mới –      không –    không –    làm –      báo kịp    xong kịp   xong kịp   xong kịp
        08  mới –    mới –    mới –    mới còn  mới quá    làm quá    báo chậm   xong chậm  xong chậm  xong chậm  xong chậm  xong chậm
        09  mới còn  mới còn  mới còn  mới còn  mới còn    làm còn    làm còn    làm còn    báo kịp    trả quá    báo chậm   xong chậm
        10  mới –    mới –    mới –    mới –    mới –      mới –      mới –      làm –      làm –      báo kịp    xong kịp   xong kịp
        11  mới –    mới –    mới –    mới –    mới –      mới –      mới –      mới –      mới –      mới –      không –    không –
        12  mới còn  mới còn  mới còn  mới còn  mới còn    mới còn    báo kịp    xong kịp   xong kịp   xong kịp   xong kịp   xong kịp
        13  mới –    mới –    mới –    mới –    mới –      mới –      mới –      mới –      mới –      làm –      làm –      làm –
        """;

    /** The dates of those that have several: x in time, m late, - not arisen, ! past and open, o open. */
    private static final String DATES =
            """
               05            06    08
        02/01  oooooooooooo  oooo  ·
        14/02  mooooooooooo  oooo  ·
        31/03  m-!ooooooooo  oooo  ·
        15/04  m-mxoooooooo  mooo  o
        30/05  m-mx!ooooooo  mooo  !
        30/06  m-mxmmoooooo  mxoo  !
        02/07  m-mxmmoooooo  mxoo  m
        20/08  m-mxmm-ooooo  mxoo  m
        30/09  m-mxmm-!!ooo  mxoo  m
        15/10  m-mxmm-mmooo  mx!o  m
        20/11  m-mxmm-mmmxo  mxmo  m
        31/12  m-mxmm-mmmxm  mxmx  m
        """;

    private static RunningStack running;
    private static World world;
    private static CommuneYear commune;

    private final List<String> days = new ArrayList<>();
    private final Map<String, List<String>> tasks = new TreeMap<>();
    private final List<String> dates = new ArrayList<>(List.of("05  06  08"));

    @BeforeAll
    static void start() {
        running = new RunningStack("2024-12-30");
        world = running.world();
        commune = new CommuneYear(world.api());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void standsOnTwelveDatesAsTheTableSays() {
        draft();
        firstQuarter();
        secondQuarter();
        thirdQuarter();
        fourthQuarter();

        assertThat(String.join("\n", dates)).isEqualTo(YearTable.plain(DATES));
        assertThat(table()).isEqualTo(YearTable.plain(TASKS));
    }

    private static void draft() {
        commune.draft(List.of(Map.of(
                "period",
                "H1",
                "dataFrom",
                "2025-01-01",
                "dataTo",
                "2025-06-30",
                "due",
                "2025-07-05",
                "inclusive",
                false)));
        commune.line("01", "daloc.tuphap", "Tư pháp - Hộ tịch", "Quý I/2025", "Rà soát quy ước của các thôn");
        commune.line("02", "daloc.vp", "Văn phòng UBND xã", "Trước ngày 15/4/2025", "Lập sổ theo dõi kiến nghị");
        commune.line("03", "daloc.vhxh", "Văn hóa - Xã hội", "Chậm nhất ngày 30/5/2025", "Mở lớp cho trưởng thôn");
        commune.line("04", "daloc.congan", "Công an xã", "Thường xuyên", "Giữ yên các điểm đông người");
        commune.line("05", "daloc.vp", "Văn phòng UBND xã", "Trước ngày 25 hằng tháng", "Công khai lịch tiếp dân");
        commune.line(
                "06",
                "daloc.vp",
                "Tài chính - Kế toán",
                "Hằng quý",
                "Niêm yết thu chi ngân sách",
                "Báo cáo kết quả niêm yết");
        commune.line(
                "07",
                "daloc.vp",
                "Văn phòng UBND xã",
                "Khi có nhu cầu tuyển dụng",
                "Thông báo rộng rãi vị trí cần người");
        commune.line(
                "08",
                "daloc.vp",
                "Địa chính xã",
                "Trong vòng 10 ngày làm việc sau khi kế hoạch sử dụng đất được phê duyệt",
                "Giới thiệu kế hoạch đất tại các thôn");
        commune.line("09", "daloc.vp", "Trạm y tế", "Từ 01/6/2025 đến 30/9/2025", "Khám cho người cao tuổi");
        commune.line("10", "daloc.vhxh", "Văn hóa - Xã hội", "Trong năm học 2025-2026", "Gặp phụ huynh các trường");
        commune.line("11", "daloc.vp", "Địa chính xã", "Kịp thời", "Chỉnh lý bản đồ");
        commune.line("12", "daloc.tuphap", "Tư pháp - Hộ tịch", "Trước tháng 11/2025", "Sơ kết hòa giải ở cơ sở");
        commune.line("13", "daloc.congan", "Công an xã", "Theo Kế hoạch", "Phối hợp kiểm tra cư trú");
    }

    private void firstQuarter() {
        on("2025-01-02", () -> commune.issue("01/KH-UBND", "2025-01-02"));
        assertThat(commune.tasks().values())
                .extracting(task -> task.at("/schedules/0/type").asText())
                .containsExactly(
                        "WINDOW",
                        "DEADLINE",
                        "DEADLINE",
                        "CONTINUOUS",
                        "RECURRING",
                        "RECURRING",
                        "ON_OCCURRENCE",
                        "EVENT_TRIGGERED",
                        "WINDOW",
                        "SCHOOL_YEAR",
                        "UNRESOLVED",
                        "DEADLINE",
                        "BY_REFERENCED_PLAN");
        on("2025-02-14", () -> {
            commune.works("01", 40);
            commune.works("04", 10);
            commune.reports("05", 1);
        });
        on("2025-03-31", () -> {
            commune.completesWithout("01", "Biên bản sẽ gửi sau");
            commune.reportsNotArisen("05", 2);
        });
        everybodyAboveSees("31/03");
    }

    private void secondQuarter() {
        on("2025-04-15", () -> {
            commune.giveBack("01");
            commune.reports("05", 3);
            commune.reports("05", 4);
            commune.reports("06", 1);
            commune.happened("LAND_USE_PLAN_APPROVED", "2025-04-14");
        });
        on("2025-05-30", () -> {
            commune.completesWithProof("01");
            commune.completes("02");
            commune.completes("03");
            commune.verify("02");
        });
        on("2025-06-30", () -> {
            commune.verify("01", "03");
            commune.works("04", 50);
            commune.reports("05", 5);
            commune.reports("05", 6);
            commune.reports("06", 2);
            commune.reportsNotArisen("07");
            commune.works("08", 50);
            commune.works("09", 20);
        });
        everybodyAboveSees("30/06");
    }

    private void thirdQuarter() {
        on("2025-07-02", () -> {
            commune.completes("08");
            commune.completes("12");
        });
        everybodyAboveSees("02/07");
        assertCounts(commune.reported("H1"), "30/06");
        on("2025-08-20", () -> {
            commune.verify("08", "12");
            commune.reportsNotArisen("05", 7);
            commune.works("07", 30);
            commune.works("10", 20);
        });
        on("2025-09-30", () -> {
            commune.completes("07");
            commune.completes("09");
        });
    }

    private void fourthQuarter() {
        on("2025-10-15", () -> {
            commune.reports("05", 8);
            commune.reports("05", 9);
            commune.verify("07");
            commune.giveBack("09");
            commune.completes("10");
            commune.works("13", 10);
        });
        on("2025-11-20", () -> {
            commune.proves("04");
            commune.reports("05", 10);
            commune.reports("05", 11);
            commune.reports("06", 3);
            commune.completes("09");
            commune.verify("10");
            commune.reportsNotArisen("11");
        });
        on("2025-12-31", () -> {
            commune.completesWithout("04", "Làm đều, không có sản phẩm riêng");
            commune.reports("05", 12);
            commune.completes("05");
            commune.sendsReport("06", "Q4", 4);
            commune.completes("06");
            commune.verify("09");
        });
        everybodyAboveSees("31/12");
    }

    private void on(String day, Runnable work) {
        world.clock().accept(LocalClock.moment(day));
        work.run();
        String name = day.substring(8) + "/" + day.substring(5, 7);
        days.add(name);
        Map<String, JsonNode> seen = commune.tasks();
        seen.forEach((code, task) ->
                tasks.computeIfAbsent(code, row -> new ArrayList<>()).add(YearTable.cell(task)));
        OffsetDateTime now = OffsetDateTime.ofInstant(LocalClock.moment(day), LocalClock.ZONE);
        dates.add(name + "  "
                + List.of("05", "06", "08").stream()
                        .map(code -> marks(seen.get(code), now))
                        .collect(Collectors.joining("  ")));
    }

    private static String marks(JsonNode task, OffsetDateTime now) {
        String marks = StreamSupport.stream(task.path("occurrences").spliterator(), false)
                .map(date -> mark(date, now))
                .collect(Collectors.joining());
        return marks.isEmpty() ? "·" : marks;
    }

    private static String mark(JsonNode date, OffsetDateTime now) {
        OffsetDateTime due = OffsetDateTime.parse(date.path("dueAt").asText());
        return switch (date.path("status").asText()) {
            case "OPEN" -> now.isBefore(due) ? "o" : "!";
            case "DONE" -> OffsetDateTime.parse(date.path("doneAt").asText()).isBefore(due) ? "x" : "m";
            default -> "-";
        };
    }

    private static void everybodyAboveSees(String day) {
        await("the figures follow the work of " + day)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertCounts(commune.progress(), day));
    }

    private static void assertCounts(JsonNode figures, String day) {
        YearTable table = new YearTable(TASKS);
        assertThat(YearTable.counts(figures.path("byState"))).isEqualTo(table.states(day));
        assertThat(YearTable.counts(figures.path("byTimeliness"))).isEqualTo(table.timeliness(day));
    }

    private String table() {
        List<String> rows = new ArrayList<>(List.of(String.join("  ", days)));
        tasks.forEach((code, cells) -> rows.add(code + "  " + String.join("  ", cells)));
        return String.join("\n", rows);
    }
}
