package vn.tiendo.reporting.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.figure.Tally;

/** Three statements, however many tasks there are: the newest change, the buckets, the names of units. */
@Singleton
public class ProgressQueries {
    private static final String NEWEST = "SELECT max(occurred_at) AS newest FROM task";
    private static final String BUCKETS = "WITH below AS ("
            + " SELECT id, path[least(cardinality(path), ?::int)] AS part FROM unit WHERE path @> ARRAY[?]::uuid[])"
            + " SELECT %s, task.state, task.closed_as,"
            + " CASE WHEN task.closed_as IS NULL THEN task.due_at END AS due_at,"
            + " CASE WHEN task.closed_as IS NULL THEN task.stale_at END AS stale_at, count(*) AS tasks"
            + " FROM task"
            + " LEFT JOIN below own ON own.id = task.unit_id LEFT JOIN below lead ON lead.id = task.lead_unit_id"
            + " CROSS JOIN LATERAL (SELECT coalesce(own.part, lead.part) AS part) scope"
            + " WHERE scope.part IS NOT NULL"
            + " AND (?::text IS NULL OR task.index_code = ?) AND (?::int IS NULL OR task.year = ?)"
            + " GROUP BY 1, 2, 3, 4, 5, 6, 7";

    private final Sql sql;
    private final Units units;
    private final Clock clock;

    ProgressQueries(Sql sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    /** @param depth levels below the unit at which {@link GroupBy#UNIT} sums up */
    public ProgressView of(Unit unit, GroupBy groupBy, int depth, @Nullable String index, @Nullable Integer year) {
        Instant now = clock.instant();
        Newest newest =
                sql.one(NEWEST, row -> new Newest(row.instantOrNull("newest"))).orElseThrow();
        List<Bucket> buckets = sql.list(
                String.format(BUCKETS, groupBy.columns()),
                Bucket::of,
                unit.path().size() + depth,
                unit.id(),
                index,
                index,
                year,
                year);
        Tally total = new Tally();
        Map<Bucket.Key, Tally> groups = new HashMap<>();
        for (Bucket bucket : buckets) {
            total.add(bucket.state(), bucket.timeliness(now), bucket.tasks());
            groups.computeIfAbsent(bucket.group(), any -> new Tally())
                    .add(bucket.state(), bucket.timeliness(now), bucket.tasks());
        }
        return new ProgressView(
                new UnitRef(unit.id(), unit.name()),
                groupBy,
                index,
                year,
                VietnamTime.at(now),
                VietnamTime.atOrNull(newest.at()),
                total.figures(),
                GroupLabels.of(groupBy, groups, units));
    }

    private record Newest(@Nullable Instant at) {}
}
