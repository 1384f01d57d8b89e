package vn.tiendo.reporting.progress;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.reporting.figure.Punctuality;
import vn.tiendo.reporting.obligation.FollowingTasks;

/** Keeps each task's newest status, whatever the order they come in, and the history of all of them. */
@Singleton
class TaskCopy {
    private static final String HISTORY = "INSERT INTO task_history (" + HistoryRow.COLUMNS + ")"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String NEWEST = "INSERT INTO task (id, version, plan_id, unit_id, lead_unit_id, year,"
            + " index_code, dimension, dimension_number, state, closed_as, due_at, stale_at, occurred_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, plan_id = excluded.plan_id,"
            + " unit_id = excluded.unit_id, lead_unit_id = excluded.lead_unit_id, year = excluded.year,"
            + " index_code = excluded.index_code, dimension = excluded.dimension,"
            + " dimension_number = excluded.dimension_number, state = excluded.state,"
            + " closed_as = excluded.closed_as, due_at = excluded.due_at, stale_at = excluded.stale_at,"
            + " occurred_at = excluded.occurred_at, taken_at = excluded.taken_at WHERE task.version < excluded.version";

    private final Sql sql;
    private final FollowingTasks reports;

    TaskCopy(Sql sql, FollowingTasks reports) {
        this.sql = sql;
        this.reports = reports;
    }

    void take(List<TaskStatus> statuses) {
        sql.batch(HISTORY, statuses.stream().map(HistoryRow::of).toList());
        // What is written together must not write one task twice.
        Map<UUID, TaskStatus> newest = new LinkedHashMap<>();
        statuses.forEach(status -> newest.merge(
                status.taskId(), status, (known, next) -> known.version() < next.version() ? next : known));
        sql.batch(NEWEST, newest.values().stream().map(TaskCopy::row).toList());
        reports.follow(newest.values());
    }

    private static @Nullable Object[] row(TaskStatus status) {
        return new @Nullable Object[] {
            status.taskId(),
            status.version(),
            status.planId(),
            status.unitId(),
            status.leadUnitId(),
            status.year(),
            status.index(),
            status.dimension(),
            status.dimensionNumber(),
            status.state(),
            Punctuality.settled(status.state(), status.dueAt(), status.staleAt(), status.doneAt()),
            status.dueAt(),
            status.staleAt(),
            status.occurredAt()
        };
    }
}
