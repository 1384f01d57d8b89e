package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.tiendo.local.demo.Api;

/** A plan of 60 lines copied to 160 communes, beside the bare inserts of the same rows. */
public final class CopyBench {
    private static final int LINES = 60;
    private static final int COMMUNES = 160;
    private static final Duration BOUND = Duration.ofSeconds(10);

    private CopyBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        DaLoc commune = DaLoc.in(stack);
        Api api = commune.api();
        String source = commune.draft(Sheet.of(LINES));
        List<String> communes = communes(api);
        int year = Integer.parseInt(arguments.length == 0 ? "2025" : arguments[0]);
        long start = System.nanoTime();
        JsonNode job = api.post(
                        DaLoc.PROVINCE, "plans/" + source + "/copies", Map.of("unitIds", communes, "year", year))
                .json();
        while (job.path("done").asInt() < job.path("total").asInt()) {
            TimeUnit.MILLISECONDS.sleep(100);
            job = api.get(DaLoc.PROVINCE, "plan-copies/" + job.path("id").asText())
                    .json();
        }
        long copied = System.nanoTime() - start;
        long bare = bareInserts(stack, source, communes.size());
        System.out.printf(
                "%d lines to %d communes: %.2f s (bound %d s); bare inserts of the same rows: %.2f s; ratio %.1f%n",
                LINES, communes.size(), copied / 1e9, BOUND.toSeconds(), bare / 1e9, (double) copied / bare);
        for (String status : List.of("DONE", "EXISTED", "REFUSED")) {
            long count = job.path("items").findValuesAsText("status").stream()
                    .filter(status::equals)
                    .count();
            System.out.printf("  %s %d%n", status, count);
        }
    }

    private static List<String> communes(Api api) {
        List<String> ids = new ArrayList<>();
        api.get(DaLoc.PROVINCE, "units?kind=COMMUNE&limit=" + COMMUNES)
                .json()
                .path("items")
                .forEach(unit -> ids.add(unit.path("id").asText()));
        if (ids.size() < COMMUNES) {
            System.out.printf("Only %d communes here; UnitSearchBench founds more%n", ids.size());
        }
        return ids;
    }

    private static long bareInserts(Running stack, String source, int times) throws SQLException {
        try (Connection connection = stack.connect("plan");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_line AS SELECT * FROM plan_line WITH NO DATA");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO bench_line SELECT * FROM plan_line WHERE plan_id = ?")) {
                insert.setObject(1, UUID.fromString(source));
                long start = System.nanoTime();
                for (int i = 0; i < times; i++) {
                    insert.executeUpdate();
                }
                return System.nanoTime() - start;
            } finally {
                statement.execute("DROP TABLE bench_line");
            }
        }
    }
}
