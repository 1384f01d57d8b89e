package vn.tiendo.plan.calendar;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.platform.deadline.VietnamTime;

/** How a year's calendar came to be what it is, newest edit first. */
final class CalendarEdits {
    private CalendarEdits() {}

    /**
     * One edit.
     *
     * @param editedBy the id of whoever made it, {@code reference} for what ships with the system
     * @param added days that are new or different
     * @param removed days that went or were different before
     */
    record CalendarChange(
            int year,
            long version,
            String reason,
            String editedBy,
            OffsetDateTime editedAt,
            List<CalendarDay> added,
            List<CalendarDay> removed) {}

    /** @param versions all versions of one year in rising order */
    static List<CalendarChange> of(List<CalendarYears.Kept> versions) {
        List<CalendarChange> changes = new ArrayList<>();
        List<CalendarDay> before = List.of();
        for (CalendarYears.Kept kept : versions) {
            List<CalendarDay> days = kept.year().days();
            changes.add(new CalendarChange(
                    kept.year().year(),
                    kept.year().version(),
                    kept.year().reason(),
                    kept.editor(),
                    VietnamTime.at(kept.year().editedAt()),
                    without(days, before),
                    without(before, days)));
            before = days;
        }
        changes.sort(Comparator.comparingLong(CalendarChange::version).reversed());
        return changes;
    }

    private static List<CalendarDay> without(List<CalendarDay> days, List<CalendarDay> others) {
        return days.stream().filter(day -> !others.contains(day)).toList();
    }
}
