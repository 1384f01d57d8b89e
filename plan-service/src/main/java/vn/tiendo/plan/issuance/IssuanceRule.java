package vn.tiendo.plan.issuance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;

/**
 * The term in which each unit below issues its own plan, e.g. "trong 15 ngày làm việc".
 *
 * @param days length of the term in {@code unit}
 * @param counting whether the day on which the superior's plan is issued is day 1
 * @param inclusive true when the last day of the term still counts, false for "trước"
 * @param childKinds kinds of units that owe a plan; communes and wards when nothing is said
 * @param unitIds units below that owe one whatever their kind
 */
record IssuanceRule(
        @NotNull(message = "Cần số ngày")
                @Min(value = 1, message = "Thời hạn từ 1 ngày")
                @Max(value = 365, message = "Thời hạn nhiều nhất 365 ngày")
                Integer days,
        @NotNull(message = "Cần loại ngày: WORKING hoặc CALENDAR") DayUnit unit,
        @NotNull(message = "Cần cách tính: EXCLUDE_START hoặc INCLUDE_START") Counting counting,
        @NotNull(message = "Cần cho biết ngày cuối còn kịp hay không") Boolean inclusive,
        @Size(max = 10, message = "Nhiều nhất 10 loại đơn vị")
                List<@NotNull(message = "Thiếu loại đơn vị") @Size(max = 30, message = "Loại đơn vị quá dài") String>
                        childKinds,
        @Size(max = 500, message = "Nhiều nhất 500 đơn vị") List<@NotNull(message = "Mã đơn vị trống") UUID> unitIds) {
    private static final List<String> COMMUNES = List.of("COMMUNE", "WARD");

    /** Days of the term. */
    enum DayUnit {
        WORKING,
        CALENDAR
    }

    /** A list that is left out is empty. */
    IssuanceRule {
        unitIds = List.copyOf(Objects.requireNonNullElse(unitIds, List.of()));
        childKinds =
                List.copyOf(Objects.requireNonNullElse(childKinds, unitIds.isEmpty() ? COMMUNES : List.<String>of()));
    }

    /** @param issuedOn the day on the superior's plan */
    Deadline deadline(LocalDate issuedOn, WorkingCalendar calendar) {
        LocalDate last = unit == DayUnit.WORKING
                ? calendar.lastDay(issuedOn, days, counting)
                : issuedOn.plusDays(counting == Counting.INCLUDE_START ? days - 1L : days);
        return inclusive ? Deadline.atLatest(last) : Deadline.before(last);
    }

    /** On which working day of the term {@code day} falls; 0 before the first. */
    int workingDay(LocalDate issuedOn, LocalDate day, WorkingCalendar calendar) {
        LocalDate start = counting == Counting.INCLUDE_START ? issuedOn.minusDays(1) : issuedOn;
        return calendar.workingDaysAfter(start, day);
    }
}
