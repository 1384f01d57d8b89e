package vn.tiendo.reporting.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

/**
 * The work behind the figures of a unit and all below it, the longest waiting first. It is the work that
 * {@code /progress} counts: what belongs to a plan of the units, and what they lead elsewhere.
 */
@Singleton
class TaskLists {
    private static final int PAGE = 50;

    private static final String TASKS = "SELECT task.id, history.code, history.title, history.percent, task.state,"
            + " task.closed_as, task.due_at, task.stale_at, %1$s AS since, owner.name AS unit, lead.name AS lead"
            + " FROM task JOIN task_history history ON history.task_id = task.id AND history.version = task.version"
            + " LEFT JOIN unit owner ON owner.id = task.unit_id LEFT JOIN unit lead ON lead.id = task.lead_unit_id"
            + " WHERE %2$s AND task.year = ?"
            + " AND (?::timestamptz IS NULL OR (%1$s, task.id) > (?::timestamptz, ?::uuid))"
            + " ORDER BY since, task.id LIMIT ?";

    private static final String BEHIND = String.format(
            TASKS,
            "coalesce(task.due_at, task.stale_at)",
            "task.closed_as IS NULL AND coalesce(task.due_at, task.stale_at) <= ?"
                    + " AND (owner.path @> ARRAY[?]::uuid[] OR lead.path @> ARRAY[?]::uuid[])");

    /** Read by the units it belongs to, of which there are few, not by its day. */
    private static final String ALL = String.format(
            TASKS,
            "coalesce(task.due_at, task.stale_at, timestamptz '9999-12-30')",
            "(task.unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path @> ARRAY[?]::uuid[]))"
                    + " OR task.lead_unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path @> ARRAY[?]::uuid[])))");

    private final Sql sql;
    private final Clock clock;

    TaskLists(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param lastDay the last day on which it is in time
     * @param days full days since, of what is overdue or stale
     */
    record Task(
            UUID id,
            String code,
            String title,
            @Nullable String unit,
            @Nullable String lead,
            String state,
            int percent,
            @Nullable String timeliness,
            Standing standing,
            @Nullable String lastDay,
            @Nullable Long days,
            Instant since) {}

    /** What is overdue or stale. */
    Page<Task> behind(Unit unit, int year, @Nullable Cursor after) {
        Instant now = clock.instant();
        return page(BEHIND, List.of(now, unit.id(), unit.id(), year), after, now);
    }

    /** All of a unit that has no units of government below it; what has no day comes last. */
    Page<Task> all(Unit unit, int year, @Nullable Cursor after) {
        return page(ALL, List.of(unit.id(), unit.id(), year), after, clock.instant());
    }

    private Page<Task> page(String query, List<Object> scope, @Nullable Cursor after, Instant now) {
        List<@Nullable Object> arguments = new ArrayList<>(scope);
        @Nullable Instant afterSince = after == null ? null : after.instant(0);
        arguments.add(afterSince);
        arguments.add(afterSince);
        arguments.add(after == null ? null : after.uuid(1));
        arguments.add(PAGE + 1);
        List<Task> rows = sql.list(query, row -> task(row, now), arguments.toArray());
        return Page.of(
                rows, PAGE, last -> Cursor.of(last.since().toString(), last.id().toString()));
    }

    private static Task task(Row row, Instant now) {
        TaskState state = row.constant("state", TaskState.class);
        @Nullable Instant dueAt = row.instantOrNull("due_at");
        @Nullable Instant staleAt = row.instantOrNull("stale_at");
        Timeliness timeliness = row.textOrNull("closed_as") == null
                ? Timeliness.of(state, dueAt, staleAt, null, now)
                : row.constant("closed_as", Timeliness.class);
        boolean behind = timeliness == Timeliness.OVERDUE || timeliness == Timeliness.STALE;
        @Nullable Instant end = dueAt == null ? staleAt : dueAt;
        @Nullable LocalDate lastDay = end == null ? null : new Deadline(end).lastDay();
        return new Task(
                row.uuid("id"),
                row.text("code"),
                row.text("title"),
                row.textOrNull("unit"),
                row.textOrNull("lead"),
                Wording.of(state),
                row.integer("percent"),
                state.isOwed() ? Wording.of(timeliness) : null,
                Standing.of(timeliness),
                lastDay == null ? null : UnitPages.day(lastDay),
                behind && lastDay != null ? ChronoUnit.DAYS.between(lastDay, VietnamTime.dayOf(now)) : null,
                row.instant("since"));
    }
}
