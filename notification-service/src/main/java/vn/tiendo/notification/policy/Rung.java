package vn.tiendo.notification.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.deadline.Deadline;

/**
 * One step of the ladder.
 *
 * @param days from the last day of the deadline, which is not counted; negative before it, never 0
 * @param since what this rung would have told before then is not told any more; null when it was always there
 */
public record Rung(
        int days, Counted counted, NotificationKind notice, List<Relation> recipients, @Nullable Instant since) {

    /** Its name in the ledger, the same in every policy, so that a changed policy repeats nothing. */
    public String key() {
        return (counted == Counted.WORKING ? "W" : "C") + days;
    }

    public Instant firesAt(Deadline deadline, OfficeHours hours) {
        return hours.openingOf(counted == Counted.WORKING ? workingDay(deadline, hours) : anyDay(deadline, hours));
    }

    private LocalDate workingDay(Deadline deadline, OfficeHours hours) {
        return days < 0
                ? hours.calendar().back(deadline.lastDay(), -days)
                : hours.calendar().lastDay(deadline.lastDay(), days, Counting.EXCLUDE_START);
    }

    /** A warning for a rest day comes before it, because after it there may be no time left. */
    private LocalDate anyDay(Deadline deadline, OfficeHours hours) {
        LocalDate day = deadline.lastDay().plusDays(days);
        if (!hours.quiet()) {
            return day;
        }
        return days < 0 ? hours.calendar().onOrBefore(day) : hours.calendar().onOrAfter(day);
    }
}
