package vn.tiendo.notification.reminder;

import java.time.Instant;
import java.util.List;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.deadline.Deadline;

/**
 * One step of the ladder.
 *
 * @param workingDays from the last day of the deadline, which is not counted; negative before it, never 0
 */
record Rung(int workingDays, NotificationKind notice, List<Relation> recipients) {

    Instant firesAt(Deadline deadline, OfficeHours hours) {
        return hours.openingOf(
                workingDays < 0
                        ? hours.calendar().back(deadline.lastDay(), -workingDays)
                        : hours.calendar().lastDay(deadline.lastDay(), workingDays, Counting.EXCLUDE_START));
    }
}
