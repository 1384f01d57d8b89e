package vn.tiendo.plan.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Row;

/**
 * What a unit below owes and how it stands, Vietnamese legal time.
 *
 * @param lastDay the last day on which its plan is on time
 * @param dueAt exclusive: what is issued at that moment is late
 * @param workingDay the working day of the term on which its plan was issued, or that today is while it is open
 * @param daysLate whole calendar days after the last day, 0 when not late
 * @param movedFrom the due moment before the calendar last changed it
 * @param waiverReason why the unit owes none
 */
record IssuanceDutyView(
        UUID id,
        UUID unitId,
        String unitName,
        LocalDate lastDay,
        OffsetDateTime dueAt,
        IssuanceState state,
        int workingDay,
        long daysLate,
        @Nullable UUID planId,
        @Nullable String documentCode,
        @Nullable LocalDate issuedOn,
        @Nullable OffsetDateTime movedFrom,
        @Nullable String waiverReason,
        long version) {
    static IssuanceDutyView of(Row row, WorkingCalendar calendar, Instant now) {
        IssuanceDuty duty = IssuanceDuty.of(row);
        IssuanceRule rule = IssuanceRules.read(row);
        IssuanceState state = IssuanceState.of(duty, now);
        LocalDate issued = duty.childIssuedOn();
        LocalDate day = issued == null ? VietnamTime.dayOf(now) : issued;
        LocalDate last = new Deadline(duty.dueAt()).lastDay();
        boolean late = state == IssuanceState.OVERDUE || state == IssuanceState.MET_LATE;
        return new IssuanceDutyView(
                duty.id(),
                duty.unitId(),
                row.text("unit_name"),
                last,
                VietnamTime.at(duty.dueAt()),
                state,
                rule.workingDay(duty.parentIssuedOn(), day, calendar),
                late ? ChronoUnit.DAYS.between(last, day) : 0,
                duty.childPlanId(),
                row.textOrNull("document_code"),
                issued,
                row.momentOrNull("moved_from"),
                row.textOrNull("waiver_reason"),
                duty.version());
    }
}
