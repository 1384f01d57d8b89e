package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;

class CalendarFileTest {
    private final Map<Integer, List<CalendarDay>> years = CalendarFile.read();
    private final WorkingCalendar calendar = new WorkingCalendar(years.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind)));

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 250", "2026, 249", "2027, 249"})
    void eachYearHasItsKnownNumberOfWorkingDays(int year, int expected) {
        CalendarYear whole = CalendarYear.of(year, 1, years.get(year), "", java.time.Instant.EPOCH);
        assertThat(whole.workingDays()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-20, 15, EXCLUDE_START, 2025-01-13",
        "2024-06-28, 15, EXCLUDE_START, 2024-07-19",
        "2025-04-28, 3, EXCLUDE_START, 2025-05-06",
        "2025-04-28, 3, INCLUDE_START, 2025-05-05",
        "2025-12-31, 1, EXCLUDE_START, 2026-01-05",
        "2024-05-03, 1, EXCLUDE_START, 2024-05-04"
    })
    void countsTermsAcrossHolidaysAndSwappedDays(LocalDate from, int days, Counting counting, LocalDate lastDay) {
        assertThat(calendar.lastDay(from, days, counting)).isEqualTo(lastDay);
    }

    @Test
    void scenario1TheLastDayOfFifteenWorkingDaysAfterTheDistrictsPlan() {
        assertThat(calendar.lastDay(LocalDate.of(2024, 6, 28), 15, Counting.EXCLUDE_START))
                .isEqualTo(LocalDate.of(2024, 7, 19));
    }

    @Test
    void scenario2APlanOnTheEighthWorkingDayAfterItsParentIsOnTime() {
        // Given
        LocalDate parent = LocalDate.of(2024, 12, 20);
        // When
        int day = calendar.workingDaysAfter(parent, LocalDate.of(2025, 1, 2));
        // Then
        assertThat(day).isEqualTo(8).isLessThanOrEqualTo(15);
    }

    @Test
    void swappedDaysComeInPairs() {
        years.values().forEach(days -> assertThat(days.stream().filter(day -> day.kind() == DayKind.SWAPPED_OFF))
                .hasSameSizeAs(days.stream()
                        .filter(day -> day.kind() == DayKind.SWAPPED_WORK)
                        .toList()));
    }

    @Test
    void everyDayNamesItsSource() {
        assertThat(years.values().stream().flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.source()).isNotBlank());
    }

    @Test
    void workedExceptionsAreSaturdays() {
        assertThat(years.values().stream().flatMap(List::stream).filter(day -> day.kind() == DayKind.SWAPPED_WORK))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.date().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }
}
