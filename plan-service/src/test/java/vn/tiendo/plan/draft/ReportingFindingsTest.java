package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;

class ReportingFindingsTest {
    private static final UUID UNIT = new UUID(1, 1);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            LocalDate.of(2026, 1, 1), DayKind.HOLIDAY,
            LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF));

    @ParameterizedTest
    @CsvSource({
        // Cut-off on Wednesday 31/12/2025; 1–4 January are days off.
        "2025-12-30, true, REPORTING_NO_WORKING_DAY",
        "2025-12-31, true, REPORTING_NO_WORKING_DAY",
        "2026-01-05, false, REPORTING_NO_WORKING_DAY",
        "2026-01-04, true, REPORTING_NO_WORKING_DAY",
        "2026-01-10, true, REPORTING_DUE_ON_DAY_OFF",
        "2026-01-05, true, ",
        "2026-01-10, false, "
    })
    void looksAtTheDaysLeftForAReport(LocalDate due, boolean inclusive, FindingCode expected) {
        // Given
        Duty duty = new Duty(
                UNIT, "YEAR", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), due, inclusive, UNIT, UNIT, null);
        // When
        List<Finding> findings = PlanFindings.reporting(List.of(duty), CALENDAR);
        // Then
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, , hạn gửi", ", 2026-01-10, kỳ số liệu nên", ", , kỳ số liệu và hạn gửi"})
    void saysWhichDaysThePlanLeavesToTheDecree(@Nullable LocalDate cutOff, @Nullable LocalDate due, String left) {
        // Given
        @Nullable LocalDate from = cutOff == null ? null : LocalDate.of(2025, 1, 1);
        Duty duty = new Duty(UNIT, "YEAR", from, cutOff, due, false, UNIT, UNIT, null);
        // When
        List<Finding> findings = PlanFindings.reporting(List.of(duty), CALENDAR);
        // Then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.REPORTING_BY_DECREE);
            assertThat(finding.message()).contains("YEAR", left, "Nghị định 09/2019/NĐ-CP");
        });
    }

    @Test
    void scenario6ADueDayOnASundayIsNotMovedButTheLastWorkedDayIsNamed() {
        // Given
        Duty duty = new Duty(
                UNIT,
                "YEAR",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2025, 1, 5),
                false,
                UNIT,
                UNIT,
                null);
        // When
        List<Finding> findings = PlanFindings.reporting(List.of(duty), CALENDAR);
        // Then
        assertThat(findings)
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("04/01/2025", "03/01/2025");
    }
}
