package vn.tiendo.reporting.published;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.figure.Tally;

/** Reads what is public; every statement names the columns that leave. */
@Singleton
class PublishedQueries {
    private static final String NEWEST_VERSIONS =
            "SELECT DISTINCT ON (plan_id) * FROM plan_version ORDER BY plan_id, version DESC";
    private static final String PLANS = "SELECT plan.plan_id, plan.version, plan.unit_id, unit.name AS unit_name,"
            + " plan.year, plan.title, plan.document_code, plan.issued_on FROM (" + NEWEST_VERSIONS + ") plan"
            + " LEFT JOIN unit ON unit.id = plan.unit_id"
            + " WHERE (?::int IS NULL OR plan.year = ?) AND (?::uuid IS NULL OR unit.path @> ARRAY[?]::uuid[])"
            + " AND (?::uuid IS NULL OR plan.plan_id > ?::uuid) ORDER BY plan.plan_id LIMIT ?";
    private static final String REPORTS = "SELECT report.id, obligation.unit_id, unit.name AS unit_name,"
            + " obligation.year, obligation.period, obligation.data_from, obligation.data_to, report.late,"
            + " report.submitted_at, report.accepted_at FROM report"
            + " JOIN obligation ON obligation.id = report.obligation_id LEFT JOIN unit ON unit.id = obligation.unit_id"
            + " WHERE report.state = 'ACCEPTED'"
            + " AND (?::int IS NULL OR obligation.year = ?) AND (?::uuid IS NULL OR unit.path @> ARRAY[?]::uuid[])"
            + " AND (?::uuid IS NULL OR report.id > ?::uuid) ORDER BY report.id LIMIT ?";
    /** By plan, and only of plans that were issued. */
    private static final String PROGRESS = "SELECT plan.plan_id, plan.unit_id, unit.name AS unit_name, plan.year,"
            + " task.state, task.closed_as, CASE WHEN task.closed_as IS NULL THEN task.due_at END AS due_at,"
            + " CASE WHEN task.closed_as IS NULL THEN task.stale_at END AS stale_at, count(*) AS tasks FROM ("
            + "SELECT plan.* FROM (" + NEWEST_VERSIONS + ") plan LEFT JOIN unit ON unit.id = plan.unit_id"
            + " WHERE (?::int IS NULL OR plan.year = ?) AND (?::uuid IS NULL OR unit.path @> ARRAY[?]::uuid[])"
            + " AND EXISTS (SELECT FROM task WHERE task.plan_id = plan.plan_id)"
            + " AND (?::uuid IS NULL OR plan.plan_id > ?::uuid) ORDER BY plan.plan_id LIMIT ?) plan"
            + " LEFT JOIN unit ON unit.id = plan.unit_id JOIN task ON task.plan_id = plan.plan_id"
            + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY plan.plan_id";

    private final Sql sql;
    private final Clock clock;

    PublishedQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param unitId the unit and all below it; null for all */
    record Filter(@Nullable Integer year, @Nullable UUID unitId) {}

    /** A plan as its newest version was issued. */
    @Schema(name = "PublishedPlan")
    record Plan(UUID id, int version, UnitRef unit, int year, String title, String documentCode, LocalDate issuedOn) {}

    /**
     * An accepted report; its text is handed out by the unit itself.
     *
     * @param dataTo last day of the data window, inclusive
     */
    @Schema(name = "PublishedReport")
    record Report(
            UUID id,
            UnitRef unit,
            int year,
            String period,
            LocalDate dataFrom,
            LocalDate dataTo,
            boolean late,
            OffsetDateTime submittedAt,
            OffsetDateTime acceptedAt) {}

    /**
     * How far a plan has come.
     *
     * @param asOf the minute the figures are true for
     * @param applicable the denominator: all tasks but those that did not arise or were dropped
     * @param percentDone 0–100 with one decimal; null when nothing is applicable
     */
    @Schema(name = "PublishedProgress")
    record Progress(
            UUID planId,
            UnitRef unit,
            int year,
            OffsetDateTime asOf,
            long applicable,
            long done,
            long overdue,
            @Nullable BigDecimal percentDone) {}

    Page<Plan> plans(Filter filter, int limit, @Nullable Cursor after) {
        List<Plan> rows = sql.list(
                PLANS,
                row -> new Plan(
                        row.uuid("plan_id"),
                        row.integer("version"),
                        UnitRef.of(row, "unit"),
                        row.integer("year"),
                        row.text("title"),
                        row.text("document_code"),
                        row.date("issued_on")),
                arguments(filter, limit, after));
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    Page<Report> reports(Filter filter, int limit, @Nullable Cursor after) {
        List<Report> rows = sql.list(
                REPORTS,
                row -> new Report(
                        row.uuid("id"),
                        UnitRef.of(row, "unit"),
                        row.integer("year"),
                        row.text("period"),
                        row.date("data_from"),
                        row.date("data_to"),
                        row.flag("late"),
                        row.moment("submitted_at"),
                        row.moment("accepted_at")),
                arguments(filter, limit, after));
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    /** Of plans without tasks yet there is nothing to tell. */
    Page<Progress> progress(Filter filter, int limit, @Nullable Cursor after) {
        Instant now = clock.instant();
        Map<Key, Tally> plans = new LinkedHashMap<>();
        sql.list(PROGRESS, row -> add(plans, row, now), arguments(filter, limit, after));
        List<Progress> rows = plans.entrySet().stream()
                .map(plan -> progress(plan.getKey(), plan.getValue().figures(), now))
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.planId().toString()));
    }

    private record Key(UUID planId, UnitRef unit, int year) {}

    private static boolean add(Map<Key, Tally> plans, Row row, Instant now) {
        Key key = new Key(row.uuid("plan_id"), UnitRef.of(row, "unit"), row.integer("year"));
        TaskState state = row.constant("state", TaskState.class);
        Timeliness timeliness = row.textOrNull("closed_as") == null
                ? Timeliness.of(state, row.instantOrNull("due_at"), row.instantOrNull("stale_at"), null, now)
                : row.constant("closed_as", Timeliness.class);
        plans.computeIfAbsent(key, any -> new Tally()).add(state, timeliness, row.number("tasks"));
        return true;
    }

    private static Progress progress(Key plan, Figures figures, Instant now) {
        return new Progress(
                plan.planId(),
                plan.unit(),
                plan.year(),
                VietnamTime.at(now).withSecond(0).withNano(0),
                figures.applicable(),
                figures.done(),
                figures.byTimeliness().getOrDefault(Timeliness.OVERDUE, 0L),
                figures.percentDone());
    }

    private static @Nullable Object[] arguments(Filter filter, int limit, @Nullable Cursor after) {
        @Nullable UUID afterId = after == null ? null : after.uuid(0);
        return new @Nullable Object[] {
            filter.year(), filter.year(), filter.unitId(), filter.unitId(), afterId, afterId, limit + 1
        };
    }
}
