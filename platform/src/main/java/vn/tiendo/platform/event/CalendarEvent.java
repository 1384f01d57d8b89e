package vn.tiendo.platform.event;

import java.time.LocalDate;
import java.util.List;

/** Topic {@code calendar}, compacted: the exceptions of each year. */
public sealed interface CalendarEvent extends Event {

    /** All exceptions of the year; a later version replaces them all. */
    @EventType("vn.tiendo.calendar.state.v1")
    record CalendarState(int year, long version, List<Day> days) implements CalendarEvent {
        @Override
        public String key() {
            return Integer.toString(year);
        }
    }

    /** @param official false while the day is only expected */
    record Day(LocalDate date, DayKind kind, String name, boolean official) {}
}
