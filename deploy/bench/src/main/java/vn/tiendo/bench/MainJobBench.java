package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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
    private static final String DESK = "daloc.vp";
    private static final String CHAIR = "daloc.ct";
    private static final String PROVINCE = "sonoivu";

    private final Command tiendo;
    private final Api api;

    private MainJobBench(Command tiendo, Map<String, String> tokens) {
        this.tiendo = tiendo;
        this.api = new Api(
                URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("TIENDO_PORT_GATEWAY", "8080")),
                tokens::get);
    }

    public static void main(String[] arguments) throws Exception {
        Command tiendo = new Command(Path.of("").toAbsolutePath());
        if (List.of(arguments).contains("--start")) {
            tiendo.run("down");
            long start = System.nanoTime();
            tiendo.run("up", "--detach", "--fresh", "--at", "2025-01-06");
            new MainJobBench(tiendo, Map.of(DESK, tiendo.run("token", DESK))).api.get(DESK, "units?limit=1");
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            new Figures("./tiendo up, to the first answered request", new long[] {millis}, 60_000).print();
        }
        Map<String, String> tokens = new HashMap<>();
        for (String user : List.of(DESK, CHAIR, PROVINCE)) {
            tokens.put(user, tiendo.run("token", user));
        }
        new MainJobBench(tiendo, tokens).run();
    }

    private void run() throws Exception {
        byte[] sheet = Sheet.of(LINES);
        String unit =
                first(api.get(DESK, "units?q=da%20loc&kind=COMMUNE")).path("id").asText();
        String province =
                first(api.get(PROVINCE, "units?kind=PROVINCE")).path("id").asText();
        String importPath = "plan-imports?year=2025&index=PAPI&unitId=" + unit;
        for (int warm = 0; warm < 5; warm++) {
            api.upload(DESK, importPath, "61.xlsx", sheet);
        }
        Figures.measure(
                        "import of 61 rows to typed lines (.xlsx)",
                        11,
                        Duration.ofSeconds(1),
                        () -> took(() ->
                                api.upload(DESK, importPath, "61.xlsx", sheet).status() == 201))
                .print();
        Figures.measure("issue to 61 tasks visible", 5, Duration.ofSeconds(2), () -> issueOne(importPath, sheet, unit))
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
        System.out.println(tiendo.run("status"));
    }

    private long issueOne(String importPath, byte[] sheet, String unit) {
        String imported =
                api.upload(DESK, importPath, "61.xlsx", sheet).json().path("id").asText();
        String plan = api.post(DESK, "plan-imports/" + imported + "/application", Map.of())
                .json()
                .path("planId")
                .asText();
        int number = 1
                + api.get(DESK, "plans?year=2025&limit=200&unitId=" + unit)
                        .json()
                        .path("items")
                        .size();
        long start = System.nanoTime();
        Answer issued = api.post(
                CHAIR,
                "plans/" + plan + "/issuance",
                Map.of("documentCode", number + "/KH-UBND", "issuedOn", "2025-01-06", "signing", "CHỦ TỊCH"));
        if (issued.status() >= 300) {
            throw new IllegalStateException(issued.body());
        }
        await(() -> api.get(CHAIR, "tasks?limit=200&planId=" + plan)
                        .json()
                        .path("items")
                        .size()
                == LINES);
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
