package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;

class CountingDaysTest {
    private final WorkingCalendar calendar = new WorkingCalendar(CalendarFile.read().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind)));

    @ParameterizedTest
    @CsvSource({
        "2025-04-28, 3, EXCLUDE_START, 2025-05-06",
        "2025-04-28, 3, INCLUDE_START, 2025-05-05",
        "2025-05-06, -3, EXCLUDE_START, 2025-04-28",
        "2025-05-06, -3, INCLUDE_START, 2025-04-29",
        "2025-05-04, -1, INCLUDE_START, 2025-04-29",
        "2026-01-05, -1, EXCLUDE_START, 2025-12-31"
    })
    void countsForwardAndBack(LocalDate from, int days, Counting counting, LocalDate end) {
        assertThat(CountingDays.end(calendar, from, days, counting)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-28, 2025-05-06, EXCLUDE_START, 3",
        "2025-04-28, 2025-05-05, INCLUDE_START, 3",
        "2025-05-06, 2025-04-28, EXCLUDE_START, -3",
        "2025-05-06, 2025-04-29, INCLUDE_START, -3",
        "2025-04-28, 2025-04-28, EXCLUDE_START, 0",
        "2025-04-28, 2025-04-28, INCLUDE_START, 1",
        "2025-04-25, 2025-04-26, EXCLUDE_START, 1",
        "2025-04-30, 2025-05-04, EXCLUDE_START, 0"
    })
    void countsBetweenTwoDaysEitherWay(LocalDate from, LocalDate to, Counting counting, int days) {
        assertThat(CountingDays.between(calendar, from, to, counting)).isEqualTo(days);
    }
}
