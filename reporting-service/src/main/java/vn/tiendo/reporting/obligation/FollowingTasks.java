package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Sql;

/** Reports that lines ask for follow the work: whoever leads it now owes them, and a date put off is put off for them. */
@Singleton
public class FollowingTasks {
    private static final String OWED =
            "SELECT id, plan_id, line_code, unit_id, due_at FROM obligation WHERE plan_id = ANY (?::uuid[])"
                    + " AND line_code IS NOT NULL AND submitted_at IS NULL AND waived_at IS NULL ORDER BY id";

    private final Obligations obligations;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    FollowingTasks(Obligations obligations, Outbox outbox, Sql sql, Clock clock) {
        this.obligations = obligations;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    private record Line(UUID planId, String code) {}

    private record Owed(UUID id, Line line, UUID unitId, Instant dueAt) {
        /** Most news of a task changes neither, and need not wait for what is owed. */
        boolean differsFrom(TaskStatus task) {
            return !unitId.equals(task.leadUnitId())
                    || task.dueMoved() != null && dueAt.equals(task.dueMoved().from());
        }
    }

    /** Called in the transaction that has kept them, so that old news is told from new. */
    public void follow(Collection<TaskStatus> newest) {
        Map<Line, TaskStatus> byLine = new HashMap<>();
        newest.forEach(status -> byLine.put(new Line(status.planId(), status.code()), status));
        List<Owed> owed = sql.list(
                OWED,
                row -> new Owed(
                        row.uuid("id"),
                        new Line(row.uuid("plan_id"), row.text("line_code")),
                        row.uuid("unit_id"),
                        row.instant("due_at")),
                newest.stream().map(TaskStatus::planId).distinct().toList());
        for (Owed report : owed) {
            TaskStatus status = byLine.get(report.line());
            if (status != null && report.differsFrom(status)) {
                follow(report.id(), status);
            }
        }
    }

    private void follow(UUID id, TaskStatus status) {
        obligations
                .locked(id)
                .filter(report -> isNewest(status))
                .flatMap(report -> report.follow(status, clock.instant()))
                .ifPresent(outbox::add);
    }

    private boolean isNewest(TaskStatus status) {
        return !sql.list(
                        "SELECT FROM task WHERE id = ? AND version = ?", row -> true, status.taskId(), status.version())
                .isEmpty();
    }
}
