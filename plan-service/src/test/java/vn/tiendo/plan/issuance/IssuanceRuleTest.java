package vn.tiendo.plan.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.issuance.IssuanceRule.DayUnit;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;

class IssuanceRuleTest {
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Map.of(LocalDate.of(2025, 1, 1), DayKind.HOLIDAY));

    @Test
    void scenario1FifteenWorkingDaysAfterTheDistrictsPlanEndOnTheNineteenth() {
        IssuanceRule rule = rule(15, DayUnit.WORKING, Counting.EXCLUDE_START, true);

        LocalDate last = rule.deadline(LocalDate.of(2024, 6, 28), CALENDAR).lastDay();

        assertThat(last).isEqualTo(LocalDate.of(2024, 7, 19));
    }

    @Test
    void scenario2TheSecondOfJanuaryIsWorkingDayEight() {
        IssuanceRule rule = rule(15, DayUnit.WORKING, Counting.EXCLUDE_START, true);

        int day = rule.workingDay(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 1, 2), CALENDAR);

        assertThat(day).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "15, WORKING, EXCLUDE_START, true, 2025-01-13",
        "15, WORKING, INCLUDE_START, true, 2025-01-10",
        "15, WORKING, EXCLUDE_START, false, 2025-01-12",
        "15, CALENDAR, EXCLUDE_START, true, 2025-01-04",
        "15, CALENDAR, INCLUDE_START, true, 2025-01-03",
        "1, CALENDAR, INCLUDE_START, true, 2024-12-20",
    })
    void theTermEndsAsItsWordsSay(int days, DayUnit unit, Counting counting, boolean inclusive, LocalDate last) {
        IssuanceRule rule = rule(days, unit, counting, inclusive);

        assertThat(rule.deadline(LocalDate.of(2024, 12, 20), CALENDAR).lastDay())
                .isEqualTo(last);
    }

    @Test
    void communesAndWardsOweAPlanWhenNothingIsSaid() {
        assertThat(rule(15, DayUnit.WORKING, Counting.EXCLUDE_START, true).childKinds())
                .isEqualTo(List.of("COMMUNE", "WARD"));
    }

    private static IssuanceRule rule(int days, DayUnit unit, Counting counting, boolean inclusive) {
        return new IssuanceRule(days, unit, counting, inclusive, null, null);
    }
}
