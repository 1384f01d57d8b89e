package vn.tiendo.notification.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/**
 * What became of a duty.
 *
 * @param metAt when it was done; null while it is not
 * @param lapsed nothing is owed any more although it was not done
 */
record Outcome(@Nullable Instant metAt, boolean lapsed) {
    static final Outcome OPEN = new Outcome(null, false);

    static final Outcome LAPSED = new Outcome(null, true);

    static Outcome met(Instant at) {
        return new Outcome(at, false);
    }

    static Outcome of(TaskStatus task) {
        if (!task.state().isOwed()) {
            return LAPSED;
        }
        Instant done = task.doneAt();
        if (done == null && task.state().isClosed()) {
            return met(task.happenedAt());
        }
        return new Outcome(done, false);
    }

    boolean settled() {
        return metAt != null || lapsed;
    }
}
