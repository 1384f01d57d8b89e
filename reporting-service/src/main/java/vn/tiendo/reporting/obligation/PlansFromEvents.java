package vn.tiendo.reporting.obligation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class PlansFromEvents {
    private final Inbox inbox;
    private final PlanVersions versions;
    private final TakingOnDuties takingOn;

    PlansFromEvents(Inbox inbox, PlanVersions versions, TakingOnDuties takingOn) {
        this.inbox = inbox;
        this.versions = versions;
        this.takingOn = takingOn;
    }

    @Incoming("plan")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.PLAN, PlanEvent.class, record, this::apply);
    }

    private void apply(PlanEvent event) {
        // What a plan asks of the units below is not a report, and its end leaves reports owed as they are.
        if (event instanceof PlanIssued issued) {
            takingOn.of(issued);
        } else if (event instanceof PlanClosed closed) {
            versions.note(closed);
        } else if (!(event instanceof IssuanceDuty)) {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
