package vn.tiendo.notification.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;

/** How a registered deadline stands now; {@link Deadline#standing} decides, the conditions find the same rows. */
enum DeadlineStatus {
    OPEN("NOT d.lapsed AND d.met_at IS NULL AND d.due_at > moment.soon"),
    DUE_SOON("NOT d.lapsed AND d.met_at IS NULL AND d.due_at > moment.now AND d.due_at <= moment.soon"),
    OVERDUE("NOT d.lapsed AND d.met_at IS NULL AND d.due_at <= moment.now"),
    MET_ON_TIME("NOT d.lapsed AND d.met_at < d.due_at"),
    MET_LATE("NOT d.lapsed AND d.met_at >= d.due_at"),
    /** Dropped or not arisen: nothing is owed any more. */
    LAPSED("d.lapsed");

    private final String condition;

    DeadlineStatus(String condition) {
        this.condition = condition;
    }

    /** SQL over a deadline {@code d} and a {@code moment} of {@code now} and {@code soon}. */
    String condition() {
        return condition;
    }

    static DeadlineStatus of(Instant dueAt, @Nullable Instant metAt, boolean lapsed, Instant now) {
        return lapsed
                ? LAPSED
                : valueOf(new Deadline(dueAt).standing(now, metAt).name());
    }
}
