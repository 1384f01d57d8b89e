package vn.tiendo.notification.webhook;

import java.util.UUID;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineApproaching;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineEscalated;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineMissed;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/** The unit that an event is about: whoever subscribed to it, or to a unit above, is told. */
final class ConcernedUnit {
    private ConcernedUnit() {}

    static UUID of(Event event) {
        if (event instanceof TaskStatus task) {
            return task.unitId();
        } else if (event instanceof ReportDue report) {
            return report.unitId();
        } else if (event instanceof ReportSubmitted report) {
            return report.unitId();
        } else if (event instanceof ReportReturned report) {
            return report.unitId();
        } else if (event instanceof ReportAccepted report) {
            return report.unitId();
        } else if (event instanceof ReportWaived report) {
            return report.unitId();
        } else if (event instanceof PlanIssued plan) {
            return plan.unitId();
        } else if (event instanceof PlanClosed plan) {
            return plan.unitId();
        } else if (event instanceof IssuanceDuty duty) {
            return duty.unitId();
        } else if (event instanceof FindingState finding) {
            return finding.unitId();
        } else if (event instanceof DifficultyState difficulty) {
            return difficulty.unitId();
        } else if (event instanceof RequestState request) {
            return request.unitId();
        } else if (event instanceof DeadlineApproaching deadline) {
            return deadline.unitId();
        } else if (event instanceof DeadlineMissed deadline) {
            return deadline.unitId();
        } else if (event instanceof DeadlineEscalated deadline) {
            return deadline.unitId();
        }
        throw new IllegalArgumentException("No rule for " + event.getClass());
    }
}
