package vn.tiendo.reporting.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** How a task stands in time, given also what state it is in. */
public final class Punctuality {
    private Punctuality() {}

    /** Nobody can be late with work that did not arise or was dropped, whatever date it once had. */
    public static Timeliness of(
            TaskState state,
            @Nullable Instant dueAt,
            @Nullable Instant staleAt,
            @Nullable Instant doneAt,
            Instant now) {
        if (state == TaskState.NOT_ARISEN || state == TaskState.DROPPED) {
            return Timeliness.of(null, null, null, now);
        }
        return Timeliness.of(dueAt, staleAt, doneAt, now);
    }

    /** The timeliness that no passing of time will change, or null while it may still change. */
    public static @Nullable Timeliness settled(
            TaskState state, @Nullable Instant dueAt, @Nullable Instant staleAt, @Nullable Instant doneAt) {
        if (doneAt == null && state != TaskState.NOT_ARISEN && state != TaskState.DROPPED) {
            return null;
        }
        return of(state, dueAt, staleAt, doneAt, Instant.EPOCH);
    }
}
