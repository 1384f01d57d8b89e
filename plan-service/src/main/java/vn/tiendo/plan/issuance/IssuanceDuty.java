package vn.tiendo.plan.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Deadline.Standing;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.sql.Row;

/**
 * One unit owes a plan under a superior's plan.
 *
 * @param version rises with each change
 * @param recipientUnitId the unit whose plan asks for it
 * @param dueAt exclusive: what is issued at that moment is late
 */
record IssuanceDuty(
        UUID id,
        long version,
        UUID parentPlanId,
        String parentTitle,
        UUID recipientUnitId,
        LocalDate parentIssuedOn,
        UUID unitId,
        Instant dueAt,
        IssuanceStatus status,
        @Nullable UUID childPlanId,
        @Nullable LocalDate childIssuedOn) {
    static final String COLUMNS = "duty.id, duty.version, duty.parent_plan_id, parent.title AS parent_title,"
            + " parent.unit_id AS recipient_unit_id, duty.parent_issued_on, duty.unit_id, duty.due_at, duty.status,"
            + " duty.child_plan_id, duty.child_issued_on";

    static IssuanceDuty of(Row row) {
        return new IssuanceDuty(
                row.uuid("id"),
                row.number("version"),
                row.uuid("parent_plan_id"),
                row.text("parent_title"),
                row.uuid("recipient_unit_id"),
                row.date("parent_issued_on"),
                row.uuid("unit_id"),
                row.instant("due_at"),
                row.constant("status", IssuanceStatus.class),
                row.uuidOrNull("child_plan_id"),
                row.dateOrNull("child_issued_on"));
    }

    /** A document has a day and no hour; it counts from the first moment of that day. */
    Standing standing(Instant now) {
        return standing(now, childIssuedOn);
    }

    private Standing standing(Instant now, @Nullable LocalDate issuedOn) {
        return new Deadline(dueAt).standing(now, issuedOn == null ? null : VietnamTime.startOf(issuedOn));
    }

    IssuanceDuty metBy(UUID plan, LocalDate issuedOn, Instant now) {
        IssuanceStatus met =
                standing(now, issuedOn) == Standing.MET_ON_TIME ? IssuanceStatus.MET_ON_TIME : IssuanceStatus.MET_LATE;
        return next(dueAt, met, plan, issuedOn);
    }

    IssuanceDuty waived() {
        return next(dueAt, IssuanceStatus.WAIVED, null, null);
    }

    IssuanceDuty dueAt(Instant moment) {
        return next(moment, status, childPlanId, childIssuedOn);
    }

    private IssuanceDuty next(Instant due, IssuanceStatus state, @Nullable UUID child, @Nullable LocalDate issuedOn) {
        return new IssuanceDuty(
                id,
                version + 1,
                parentPlanId,
                parentTitle,
                recipientUnitId,
                parentIssuedOn,
                unitId,
                due,
                state,
                child,
                issuedOn);
    }

    PlanEvent.IssuanceDuty told(Instant now, @Nullable DueMove moved) {
        return new PlanEvent.IssuanceDuty(
                id,
                version,
                parentPlanId,
                parentTitle,
                unitId,
                recipientUnitId,
                dueAt,
                status,
                childPlanId,
                now,
                moved);
    }
}
