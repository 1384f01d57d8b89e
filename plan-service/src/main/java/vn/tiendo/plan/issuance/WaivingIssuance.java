package vn.tiendo.plan.issuance;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;

/** The desk whose plan asks for it excuses a unit, and says why. */
@Singleton
class WaivingIssuance {
    private final IssuanceDuties duties;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    WaivingIssuance(IssuanceDuties duties, Caller caller, Outbox outbox, Clock clock) {
        this.duties = duties;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void waive(UUID id, String reason) {
        IssuanceDuty duty = duties.own(id, caller).orElseThrow(Problem::notFound);
        if (duty.status() != IssuanceStatus.OPEN) {
            throw Problem.of(IssuanceProblem.ISSUANCE_DUTY_SETTLED);
        }
        Instant now = clock.instant();
        IssuanceDuty waived = duty.waived();
        duties.waive(waived, reason, caller, now);
        outbox.add(waived.told(now, null));
    }
}
