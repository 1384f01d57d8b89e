package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;

class CountingDaysProperties {
    private final WorkingCalendar calendar = new WorkingCalendar(CalendarFile.read().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind)));

    @Property
    void theEndOfATermIsAsManyWorkingDaysAwayAsTheTermIsLong(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days, @ForAll Counting counting) {
        LocalDate after = CountingDays.end(calendar, from, days, counting);
        LocalDate before = CountingDays.end(calendar, from, -days, counting);
        assertThat(CountingDays.between(calendar, from, after, counting)).isEqualTo(days);
        assertThat(Math.abs(CountingDays.between(calendar, from, before, counting)))
                .isEqualTo(days);
        assertThat(calendar.isWorkingDay(after) && calendar.isWorkingDay(before))
                .isTrue();
    }

    @Property
    void goingBackUndoesGoingForwardFromAWorkingDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int days) {
        LocalDate from = calendar.onOrAfter(day);
        LocalDate there = CountingDays.end(calendar, from, days, Counting.EXCLUDE_START);
        assertThat(CountingDays.end(calendar, there, -days, Counting.EXCLUDE_START))
                .isEqualTo(from);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
