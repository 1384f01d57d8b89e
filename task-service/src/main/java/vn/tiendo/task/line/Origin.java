package vn.tiendo.task.line;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;

/**
 * The plan a task comes from.
 *
 * @param planVersion the version that last spoke of the task
 * @param unitId the unit that issued it
 */
@Embeddable
public record Origin(UUID planId, int planVersion, UUID unitId, int year) {
    public static Origin of(PlanIssued plan) {
        return new Origin(plan.planId(), plan.version(), plan.unitId(), plan.year());
    }
}
