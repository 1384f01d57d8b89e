package vn.tiendo.plan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.DayKind;

/**
 * The exceptions of one year.
 *
 * @param version rises with each edit
 * @param workingDays of the whole year, days that are only expected taken as told
 * @param pending how many days are not official yet
 * @param reason why it was last edited
 */
record CalendarYear(
        int year, long version, List<CalendarDay> days, int workingDays, int pending, String reason, Instant editedAt) {
    static CalendarYear of(int year, long version, List<CalendarDay> days, String reason, Instant editedAt) {
        int pending = (int) days.stream().filter(day -> !day.official()).count();
        return new CalendarYear(year, version, days, workingDaysOf(year, days), pending, reason, editedAt);
    }

    CalendarState state() {
        return new CalendarState(
                year, version, days.stream().map(CalendarDay::told).toList());
    }

    private static int workingDaysOf(int year, List<CalendarDay> days) {
        Map<LocalDate, DayKind> exceptions =
                days.stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind));
        LocalDate first = LocalDate.of(year, 1, 1);
        return new WorkingCalendar(exceptions).workingDaysAfter(first.minusDays(1), LocalDate.of(year, 12, 31));
    }
}
