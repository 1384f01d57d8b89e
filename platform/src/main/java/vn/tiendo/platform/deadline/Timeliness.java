package vn.tiendo.platform.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskState;

/** How a task stands in time. It is never stored: it changes without anything happening. */
public enum Timeliness {
    ON_TRACK,
    DUE_SOON,
    OVERDUE,
    /** Continuous work without fresh evidence; never overdue. */
    STALE,
    DONE_ON_TIME,
    DONE_LATE,
    /** The plan's wording gives no moment, or the work is not owed, so nobody can be late. */
    UNSCHEDULED;

    /**
     * @param state work that did not arise or was dropped is never late, whatever date it once had
     * @param dueAt exclusive end of the next open occurrence, null when none is dated
     * @param staleAt from when continuous work without new evidence is stale, null when it is not continuous
     * @param doneAt when the work was reported done, null while open
     */
    public static Timeliness of(
            TaskState state,
            @Nullable Instant dueAt,
            @Nullable Instant staleAt,
            @Nullable Instant doneAt,
            Instant now) {
        if (!state.isOwed()) {
            return UNSCHEDULED;
        }
        if (dueAt != null) {
            return switch (new Deadline(dueAt).standing(now, doneAt)) {
                case OPEN -> ON_TRACK;
                case DUE_SOON -> DUE_SOON;
                case OVERDUE -> OVERDUE;
                case MET_ON_TIME -> DONE_ON_TIME;
                case MET_LATE -> DONE_LATE;
            };
        }
        if (doneAt != null) {
            return DONE_ON_TIME;
        }
        if (staleAt == null) {
            return UNSCHEDULED;
        }
        return now.isBefore(staleAt) ? ON_TRACK : STALE;
    }
}
