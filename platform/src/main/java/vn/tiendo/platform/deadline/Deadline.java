package vn.tiendo.platform.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment by which something must be done.
 *
 * @param endsAt exclusive: what arrives at this moment is late. "trước ngày X" ends at X 00:00, "chậm nhất ngày X" at
 *     X+1 00:00, both in Vietnamese legal time.
 */
public record Deadline(Instant endsAt) {
    /** From this long before the end an open deadline counts as due soon. */
    public static final Duration SOON = Duration.ofDays(7);

    /** How a deadline stands. */
    public enum Standing {
        OPEN,
        DUE_SOON,
        OVERDUE,
        MET_ON_TIME,
        MET_LATE
    }

    /** "trước ngày …": the day itself is late. */
    public static Deadline before(LocalDate day) {
        return new Deadline(VietnamTime.startOf(day));
    }

    /** "chậm nhất ngày …": the day itself still counts. */
    public static Deadline atLatest(LocalDate day) {
        return new Deadline(VietnamTime.endOf(day));
    }

    /** The last day on which it can be met. */
    public LocalDate lastDay() {
        return VietnamTime.dayOf(endsAt.minusNanos(1));
    }

    /** The one answer to "how does this deadline stand"; locks, reminders, the API and reports all ask here. */
    public Standing standing(Instant now, @Nullable Instant metAt) {
        if (metAt != null) {
            return metAt.isBefore(endsAt) ? Standing.MET_ON_TIME : Standing.MET_LATE;
        }
        if (!now.isBefore(endsAt)) {
            return Standing.OVERDUE;
        }
        return now.isBefore(endsAt.minus(SOON)) ? Standing.OPEN : Standing.DUE_SOON;
    }
}
