package vn.tiendo.plan.issuance;

import java.time.Instant;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;

/** How a unit stands with the plan it owes, by the clock. */
enum IssuanceState {
    OPEN,
    OVERDUE,
    MET_ON_TIME,
    MET_LATE,
    WAIVED;

    static IssuanceState of(IssuanceDuty duty, Instant now) {
        if (duty.status() == IssuanceStatus.WAIVED) {
            return WAIVED;
        }
        return switch (duty.standing(now)) {
            case OPEN, DUE_SOON -> OPEN;
            case OVERDUE -> OVERDUE;
            case MET_ON_TIME -> MET_ON_TIME;
            case MET_LATE -> MET_LATE;
        };
    }
}
