package vn.tiendo.reporting.discipline;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.obligation.ObligationStatus;

@Singleton
public class DisciplineQueries {
    /** Rows of one bucket were submitted before or after the same moment alike, so any one of them speaks for all. */
    private static final String BUCKETS = "WITH reporter AS ("
            + " SELECT id, path[least(cardinality(path), ?::int)] AS part FROM unit WHERE path @> ARRAY[?]::uuid[])"
            + " SELECT reporter.part AS unit_id, part.name AS unit_name, obligation.due_at,"
            + " min(obligation.submitted_at) AS submitted_at, count(*) AS reports"
            + " FROM reporter JOIN obligation ON obligation.unit_id = reporter.id"
            + " JOIN unit part ON part.id = reporter.part"
            + " WHERE obligation.waived_at IS NULL"
            + " AND (?::int IS NULL OR obligation.year = ?) AND (?::text IS NULL OR obligation.period = ?)"
            + " GROUP BY reporter.part, part.name, obligation.due_at, obligation.late"
            + " ORDER BY part.name COLLATE \"vi-x-icu\", reporter.part";

    private final Sql sql;
    private final Clock clock;

    DisciplineQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param depth levels below the unit at which reporters are summed up */
    public DisciplineView of(
            Unit unit, int depth, @Nullable Integer year, @Nullable String period, Discipline.Share share) {
        Instant now = clock.instant();
        Discipline total = new Discipline();
        Map<UnitRef, Discipline> byUnit = new LinkedHashMap<>();
        List<Bucket> buckets = sql.list(
                BUCKETS,
                row -> new Bucket(
                        UnitRef.of(row, "unit"),
                        ObligationStatus.of(row.instant("due_at"), row.instantOrNull("submitted_at"), now),
                        row.number("reports")),
                unit.path().size() + depth,
                unit.id(),
                year,
                year,
                period,
                period);
        for (Bucket bucket : buckets) {
            total.add(bucket.status(), bucket.reports());
            byUnit.computeIfAbsent(bucket.unit(), any -> new Discipline()).add(bucket.status(), bucket.reports());
        }
        return new DisciplineView(
                new UnitRef(unit.id(), unit.name()),
                VietnamTime.at(now),
                total.counts(share),
                byUnit.entrySet().stream()
                        .map(row -> new DisciplineView.UnitRow(
                                row.getKey(), row.getValue().counts(share)))
                        .toList());
    }

    private record Bucket(UnitRef unit, ObligationStatus status, long reports) {}
}
