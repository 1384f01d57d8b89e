package vn.tiendo.reporting.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.reporting.figure.Tally;

/** Counts all tasks one by one, as a question was answered before there were tallies. */
@Singleton
class Recount {
    private static final String TASKS = "WITH below AS ("
            + " SELECT id, path[least(cardinality(path), ?::int)] AS part FROM unit WHERE path @> ARRAY[?]::uuid[])"
            + " SELECT %s AS key, NULL AS label, '' AS rank, task.state, task.closed_as,"
            + " CASE WHEN task.closed_as IS NULL THEN task.due_at END AS due_at,"
            + " CASE WHEN task.closed_as IS NULL THEN task.stale_at END AS stale_at, 1::bigint AS tasks"
            + " FROM task"
            + " LEFT JOIN below own ON own.id = task.unit_id LEFT JOIN below lead ON lead.id = task.lead_unit_id"
            + " CROSS JOIN LATERAL (SELECT coalesce(own.part, lead.part) AS part) scope"
            + " WHERE scope.part IS NOT NULL";

    private final Sql sql;
    private final Clock clock;

    Recount(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By state and timeliness of each group: what no two ways of counting may differ in. */
    Map<String, Object> of(UUID unit, GroupBy groupBy, int depth) {
        String key =
                switch (groupBy) {
                    case UNIT -> "scope.part::text";
                    case LEAD -> "task.lead_unit_id::text";
                    case PLAN -> "task.plan_id::text";
                    case STATE -> "task.state";
                    case DIMENSION -> "concat_ws('/', task.index_code, task.dimension_number)";
                    case MONTH ->
                        "to_char((task.due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')";
                };
        Instant now = clock.instant();
        Map<String, Tally> groups = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            int level = sql.one("SELECT cardinality(path) AS n FROM unit WHERE id = ?", row -> row.integer("n"), unit)
                    .orElseThrow();
            List<Bucket> tasks = sql.list(String.format(TASKS, key), Bucket::of, level + depth, unit);
            tasks.forEach(
                    task -> groups.computeIfAbsent(String.valueOf(task.group().key()), any -> new Tally())
                            .add(task.state(), task.timeliness(now), 1));
        });
        Map<String, Object> all = new HashMap<>();
        groups.forEach((group, tally) -> all.put(group, tally.figures()));
        return all;
    }

    /** The same of an answer of the service. */
    static Map<String, Object> of(ProgressView view) {
        Map<String, Object> all = new HashMap<>();
        view.groups().forEach(group -> all.put(String.valueOf(group.key()), group.figures()));
        return all;
    }
}
