package vn.tiendo.bench;

import static vn.tiendo.bench.DaLoc.CHAIR;
import static vn.tiendo.bench.DaLoc.DESK;
import static vn.tiendo.bench.DaLoc.PROVINCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.tiendo.local.demo.Answer;
import vn.tiendo.local.demo.Api;

/**
 * How long the main job's steps take through the gateway. With {@code --start} it also starts a fresh stack from the
 * built tree and takes the time to the first answered request.
 */
public final class MainJobBench {
    private static final int LINES = 61;

    private final DaLoc commune;
    private final Api api;

    private MainJobBench(DaLoc commune) {
        this.commune = commune;
        this.api = commune.api();
    }

    public static void main(String[] arguments) throws Exception {
        Command tiendo = new Command(Path.of("").toAbsolutePath());
        if (List.of(arguments).contains("--start")) {
            tiendo.run("down");
            long start = System.nanoTime();
            tiendo.run("up", "--detach", "--fresh", "--at", "2025-01-06");
            DaLoc.in(Running.stack()).api().get(DESK, "units?limit=1");
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            new Figures("./tiendo up, to the first answered request", new long[] {millis}, 60_000).print();
        }
        new MainJobBench(DaLoc.in(Running.stack())).run();
        System.out.println(tiendo.run("status"));
    }

    private void run() throws Exception {
        byte[] sheet = Sheet.of(LINES);
        String province =
                first(api.get(PROVINCE, "units?kind=PROVINCE")).path("id").asText();
        for (int warm = 0; warm < 5; warm++) {
            commune.read(sheet);
        }
        Figures.measure(
                        "import of 61 rows to typed lines (.xlsx)",
                        11,
                        Duration.ofSeconds(1),
                        () -> took(() -> commune.read(sheet).status() == 201))
                .print();
        Figures.measure("issue to 61 tasks visible", 5, Duration.ofSeconds(2), () -> issueOne(sheet))
                .print();
        List<String> tasks = openTasks();
        int[] next = {0};
        Figures.measure("progress entry to the province's aggregate", 30, Duration.ofSeconds(1), () -> {
                    int before = inProgress(province);
                    String task = tasks.get(next[0]++);
                    api.post(DESK, "tasks/" + task + "/progress", Map.of("note", "đo", "percent", 10));
                    return took(() -> inProgress(province) == before + 1);
                })
                .print();
    }

    private long issueOne(byte[] sheet) throws SQLException {
        String plan = commune.draft(sheet);
        int number = commune.lastNumber() + 1;
        long start = System.nanoTime();
        commune.issue(plan, number);
        await(() -> commune.hasTasks(plan, LINES));
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private List<String> openTasks() {
        return api.get(CHAIR, "tasks?state=NOT_STARTED&limit=200").json().path("items").findValuesAsText("id").stream()
                .filter(id -> api.get(DESK, "tasks/" + id).status() == 200)
                .limit(30)
                .toList();
    }

    private int inProgress(String province) {
        return api.get(PROVINCE, "progress?groupBy=state&unitId=" + province)
                .json()
                .path("figures")
                .path("byState")
                .path("IN_PROGRESS")
                .asInt();
    }

    private static JsonNode first(Answer answer) {
        return answer.json().path("items").path(0);
    }

    private static long took(BooleanSupplier done) {
        long start = System.nanoTime();
        await(done);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within 30 s");
            }
        }
    }
}
