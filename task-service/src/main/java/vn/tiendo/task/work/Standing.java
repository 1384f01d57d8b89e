package vn.tiendo.task.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.lifecycle.Transitions;

/**
 * How far a task is and what is owed next.
 *
 * @param dueAt exclusive end of the next open occurrence, of the last one when done; null when undated
 * @param doneAt when it was done or found not to arise; null while open
 */
@Embeddable
record Standing(@Enumerated(EnumType.STRING) TaskState state, @Nullable Instant dueAt, @Nullable Instant doneAt) {
    static final Standing PLANNED = new Standing(TaskState.NOT_STARTED, null, null);

    boolean isDone() {
        return doneAt != null;
    }

    /** @throws Problem naming the states that may follow */
    Standing to(TaskState next, @Nullable Instant done) {
        if (!Transitions.from(state).contains(next)) {
            throw refused();
        }
        return set(next, done);
    }

    /** Work goes on. */
    Standing worked() {
        if (!Transitions.takesWork(state)) {
            throw refused();
        }
        return set(TaskState.IN_PROGRESS, null);
    }

    /** What the plan decides, it decides whatever people did. */
    Standing set(TaskState next, @Nullable Instant done) {
        return new Standing(next, dueAt, done);
    }

    Standing due(@Nullable Instant next) {
        return new Standing(state, next, doneAt);
    }

    /** How the date moved that is owed next; null when it stayed, and when nothing is or was owed. */
    @Nullable
    DueMove moved(@Nullable Instant before, DueMove.Cause cause) {
        if (before == null || dueAt == null || isDone() || dueAt.equals(before)) {
            return null;
        }
        return new DueMove(cause, before);
    }

    void refuseWhen(TaskState... states) {
        if (List.of(states).contains(state)) {
            throw refused();
        }
    }

    Problem refused() {
        return Problem.of(WorkProblem.TRANSITION_NOT_ALLOWED, Transitions.name(state), Transitions.named(state));
    }
}
