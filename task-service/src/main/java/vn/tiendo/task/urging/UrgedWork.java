package vn.tiendo.task.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.task.scope.Scope;

/**
 * As much of a task as its reminder needs.
 *
 * @param rollsUp whether members of a group do it, each with a task of their own
 * @param planClosedOn null while the plan goes on
 */
record UrgedWork(
        UUID id,
        String code,
        String title,
        UUID unitId,
        UUID leadUnitId,
        TaskState state,
        boolean rollsUp,
        @Nullable LocalDate planClosedOn,
        @Nullable Instant dueAt) {

    static UrgedWork of(Row row) {
        return new UrgedWork(
                row.uuid("id"),
                row.text("code"),
                row.text("title"),
                row.uuid("unit_id"),
                row.uuid("lead_unit_id"),
                row.constant("state", TaskState.class),
                row.flag("rolls_up"),
                row.dateOrNull("plan_closed_on"),
                row.instantOrNull("due_at"));
    }

    /** @throws Problem when there is nothing that its lead could hurry with */
    void requireUnfinished() {
        Scope.requireOpen(planClosedOn);
        if (state == TaskState.REPORTED_DONE || state.isClosed()) {
            throw Problem.of(UrgingProblem.NOTHING_TO_URGE);
        }
        if (rollsUp) {
            throw Problem.of(UrgingProblem.MEMBERS_ARE_URGED);
        }
    }

    TaskReminded reminded(UUID reminder, UUID by, @Nullable String message, Instant now) {
        return new TaskReminded(reminder, id, code, title, unitId, leadUnitId, by, message, dueAt, now);
    }
}
