package vn.tiendo.notification.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.CalendarEvent.Day;
import vn.tiendo.platform.event.DayKind;

/** The year 2025: Tết from 25 January to 2 February, and Saturday 26 April worked for Friday 2 May. */
public final class TestCalendar {
    private TestCalendar() {}

    public static CalendarState of2025() {
        return new CalendarState(
                2025,
                1,
                List.of(
                        day("2025-01-01", DayKind.HOLIDAY),
                        day("2025-01-27", DayKind.HOLIDAY),
                        day("2025-01-28", DayKind.HOLIDAY),
                        day("2025-01-29", DayKind.HOLIDAY),
                        day("2025-01-30", DayKind.HOLIDAY),
                        day("2025-01-31", DayKind.HOLIDAY),
                        day("2025-04-07", DayKind.HOLIDAY),
                        day("2025-04-26", DayKind.SWAPPED_WORK),
                        day("2025-04-30", DayKind.HOLIDAY),
                        day("2025-05-01", DayKind.HOLIDAY),
                        day("2025-05-02", DayKind.SWAPPED_OFF),
                        day("2025-09-01", DayKind.HOLIDAY),
                        day("2025-09-02", DayKind.HOLIDAY)));
    }

    public static WorkingCalendar working() {
        return new WorkingCalendar(of2025().days().stream().collect(Collectors.toMap(Day::date, Day::kind)));
    }

    public static OfficeHours hours() {
        return new OfficeHours(working(), LocalTime.of(8, 0), LocalTime.of(17, 0), true);
    }

    private static Day day(String date, DayKind kind) {
        return new Day(LocalDate.parse(date), kind, "Ngày thử", true);
    }
}
