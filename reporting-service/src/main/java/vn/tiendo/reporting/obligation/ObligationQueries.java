package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** What may be seen: one's own obligations, those towards oneself, and those through one's desk. */
@Singleton
public class ObligationQueries {
    private static final String ROWS = "WITH " + ObligationStatus.MOMENT
            + " SELECT obligation.id, obligation.plan_id, obligation.plan_version, obligation.year, obligation.period,"
            + " obligation.unit_id, reporter.name AS unit_name,"
            + " obligation.recipient_unit_id AS recipient_id, recipient.name AS recipient_name,"
            + " obligation.through_unit_id AS through_id, through.name AS through_name,"
            + " obligation.data_from, obligation.data_to, obligation.due_at, obligation.submitted_at,"
            + " obligation.waived_at, report.id AS report_id, obligation.version, obligation.obligation_id,"
            + " obligation.source_unit_id AS source_id, source.name AS source_name,"
            + " obligation.transferred_to AS transferred_id, transferred.name AS transferred_name,"
            + " issued.unit_id AS issuer_id, issuer.name AS issuer_name,"
            + " obligation.window_source, obligation.due_source, obligation.line_code, obligation.line_task,"
            + " (SELECT min(other.due_at) FROM obligation other WHERE other.unit_id = obligation.unit_id"
            + "  AND other.recipient_unit_id = obligation.recipient_unit_id AND other.year = obligation.year"
            + "  AND other.period = obligation.period AND other.due_at <> obligation.due_at"
            + "  AND other.line_code IS NULL AND obligation.line_code IS NULL"
            + "  AND other.waived_at IS NULL) AS other_due_at"
            + " FROM moment CROSS JOIN (SELECT *, waived_at IS NULL AND transferred_to IS NULL AS owed"
            + " FROM obligation_seen) obligation"
            + " LEFT JOIN unit source ON source.id = obligation.source_unit_id"
            + " LEFT JOIN unit transferred ON transferred.id = obligation.transferred_to"
            + " LEFT JOIN plan_version issued ON issued.plan_id = obligation.plan_id"
            + " AND issued.version = obligation.plan_version"
            + " LEFT JOIN unit issuer ON issuer.id = issued.unit_id"
            + " LEFT JOIN unit reporter ON reporter.id = obligation.unit_id"
            + " LEFT JOIN unit recipient ON recipient.id = obligation.recipient_unit_id"
            + " LEFT JOIN unit through ON through.id = obligation.through_unit_id"
            + " LEFT JOIN report ON report.obligation_id = obligation.id"
            + " WHERE (reporter.path && ?::uuid[] OR recipient.path && ?::uuid[] OR through.path && ?::uuid[])";
    private static final String FILTERS = " AND (?::uuid IS NULL OR obligation.unit_id = ?::uuid"
            + " OR (?::boolean AND reporter.path @> ARRAY[?]::uuid[]))"
            + " AND (?::text IS NULL OR obligation.period = ?) AND (?::int IS NULL OR obligation.year = ?)"
            + " AND (?::timestamptz IS NULL OR (obligation.due_at, obligation.id) > (?::timestamptz, ?::uuid))";

    private final Sql sql;
    private final Calendars calendars;
    private final Clock clock;

    ObligationQueries(Sql sql, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param roots the units whose subtrees the caller's rights cover */
    record Filter(
            List<UUID> roots,
            @Nullable UUID unitId,
            boolean subtree,
            @Nullable String period,
            @Nullable Integer year,
            @Nullable ObligationStatus status) {}

    Page<ObligationView> list(Filter filter, int limit, @Nullable Cursor after) {
        Instant now = clock.instant();
        String status =
                filter.status() == null ? "" : " AND (" + filter.status().condition() + ")";
        @Nullable Instant afterDue = after == null ? null : after.instant(0);
        @Nullable UUID afterId = after == null ? null : after.uuid(1);
        WorkingCalendar calendar = calendars.current();
        List<ObligationView> rows = sql.list(
                ROWS + FILTERS + status + " ORDER BY obligation.due_at, obligation.id LIMIT ?",
                row -> ObligationView.of(row, now, calendar),
                now,
                now.plus(Deadline.SOON),
                filter.roots(),
                filter.roots(),
                filter.roots(),
                filter.unitId(),
                filter.unitId(),
                filter.subtree(),
                filter.unitId(),
                filter.period(),
                filter.period(),
                filter.year(),
                filter.year(),
                afterDue,
                afterDue,
                afterId,
                limit + 1);
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(last.dueAt().toInstant().toString(), last.id().toString()));
    }

    public Optional<ObligationView> find(List<UUID> roots, UUID id) {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.current();
        return sql.one(
                ROWS + " AND obligation.id = ?",
                row -> ObligationView.of(row, now, calendar),
                now,
                now.plus(Deadline.SOON),
                roots,
                roots,
                roots,
                id);
    }
}
