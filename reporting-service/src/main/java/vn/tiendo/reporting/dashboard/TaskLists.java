package vn.tiendo.reporting.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.text.Wording;
import vn.tiendo.platform.unit.Unit;

/** The work of a unit and all below it that is overdue or stale, the longest waiting first. */
@Singleton
class Behind {
    private static final int PAGE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Counted as {@code /progress} counts: what belongs to a plan of the units, and what they lead elsewhere. */
    private static final String TASKS = "SELECT task.id, history.code, history.title, history.percent, task.state,"
            + " task.due_at, coalesce(task.due_at, task.stale_at) AS since, owner.name AS unit, lead.name AS lead"
            + " FROM task JOIN task_history history ON history.task_id = task.id AND history.version = task.version"
            + " LEFT JOIN unit owner ON owner.id = task.unit_id LEFT JOIN unit lead ON lead.id = task.lead_unit_id"
            + " WHERE task.closed_as IS NULL AND coalesce(task.due_at, task.stale_at) <= ?"
            + " AND task.year = ? AND (owner.path @> ARRAY[?]::uuid[] OR lead.path @> ARRAY[?]::uuid[])"
            + " AND (?::timestamptz IS NULL"
            + " OR (coalesce(task.due_at, task.stale_at), task.id) > (?::timestamptz, ?::uuid))"
            + " ORDER BY since, task.id LIMIT ?";

    private final Sql sql;
    private final Clock clock;

    Behind(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param lastDay the last day on which it would have been in time
     * @param days full days since
     */
    record Task(
            UUID id,
            String code,
            String title,
            @Nullable String unit,
            @Nullable String lead,
            String state,
            int percent,
            String timeliness,
            boolean overdue,
            String lastDay,
            long days,
            Instant since) {}

    Page<Task> of(Unit unit, int year, @Nullable Cursor after) {
        Instant now = clock.instant();
        @Nullable Instant afterSince = after == null ? null : after.instant(0);
        List<Task> rows = sql.list(
                TASKS,
                row -> task(row, now),
                now,
                year,
                unit.id(),
                unit.id(),
                afterSince,
                afterSince,
                after == null ? null : after.uuid(1),
                PAGE + 1);
        return Page.of(
                rows, PAGE, last -> Cursor.of(last.since().toString(), last.id().toString()));
    }

    private static Task task(Row row, Instant now) {
        Instant since = row.instant("since");
        boolean overdue = row.instantOrNull("due_at") != null;
        LocalDate lastDay = new Deadline(since).lastDay();
        return new Task(
                row.uuid("id"),
                row.text("code"),
                row.text("title"),
                row.textOrNull("unit"),
                row.textOrNull("lead"),
                Wording.of(row.constant("state", TaskState.class)),
                row.integer("percent"),
                Wording.of(overdue ? Timeliness.OVERDUE : Timeliness.STALE),
                overdue,
                lastDay.format(DAY),
                ChronoUnit.DAYS.between(lastDay, VietnamTime.dayOf(now)),
                since);
    }
}
