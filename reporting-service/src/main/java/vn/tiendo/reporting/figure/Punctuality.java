package vn.tiendo.reporting.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** How a task that time can no longer change stood in time. */
public final class Punctuality {
    private Punctuality() {}

    /** Null while the passing of time may still change it. */
    public static @Nullable Timeliness settled(
            TaskState state, @Nullable Instant dueAt, @Nullable Instant staleAt, @Nullable Instant doneAt) {
        return doneAt == null && state.isOwed() ? null : Timeliness.of(state, dueAt, staleAt, doneAt, Instant.EPOCH);
    }
}
