package vn.tiendo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.DayKind;

class WorkingCalendarTest {
    /** 30/4–1/5/2025 off, Friday 2/5 swapped with Saturday 26/4. */
    private final WorkingCalendar calendar = new WorkingCalendar(Map.of(
            LocalDate.of(2025, 4, 30), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 1), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2), DayKind.SWAPPED_OFF,
            LocalDate.of(2025, 4, 26), DayKind.SWAPPED_WORK));

    @ParameterizedTest
    @CsvSource({
        "2025-04-28, 3, EXCLUDE_START, 2025-05-06",
        "2025-04-28, 3, INCLUDE_START, 2025-05-05",
        "2025-04-25, 1, EXCLUDE_START, 2025-04-26",
        "2025-04-26, 1, INCLUDE_START, 2025-04-26",
        "2025-05-03, 1, INCLUDE_START, 2025-05-05"
    })
    void countsATermOverHolidaysAndSwappedDays(LocalDate start, int days, Counting counting, LocalDate last) {
        assertThat(calendar.lastDay(start, days, counting)).isEqualTo(last);
    }

    @Test
    void worksTheSwappedSaturdayAndRestsOnTheSwappedFriday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 5, 2))).isFalse();
    }

    @Test
    void countsNoWorkingDayBetweenACutOffAndADayAfterAHoliday() {
        WorkingCalendar newYear = new WorkingCalendar(
                Map.of(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF));

        assertThat(newYear.workingDaysAfter(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 4)))
                .isZero();
    }
}
