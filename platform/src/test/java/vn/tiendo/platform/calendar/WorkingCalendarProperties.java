package vn.tiendo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.platform.event.DayKind;

class WorkingCalendarProperties {
    private final WorkingCalendar calendar = new WorkingCalendar(Map.of(
            LocalDate.of(2025, 5, 1), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2), DayKind.SWAPPED_OFF,
            LocalDate.of(2025, 4, 26), DayKind.SWAPPED_WORK));

    @Property
    void goingBackUndoesATerm(@ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate start = calendar.onOrAfter(LocalDate.of(2025, 1, 1).plusDays(offset));

        LocalDate last = calendar.lastDay(start, days, Counting.EXCLUDE_START);

        assertThat(calendar.back(last, days)).isEqualTo(start);
        assertThat(calendar.workingDaysAfter(start, last)).isEqualTo(days);
    }
}
