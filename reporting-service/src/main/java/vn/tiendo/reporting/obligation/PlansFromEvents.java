package vn.tiendo.reporting.obligation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class PlansFromEvents {
    private final Inbox inbox;
    private final TakingOnDuties takingOn;

    PlansFromEvents(Inbox inbox, TakingOnDuties takingOn) {
        this.inbox = inbox;
        this.takingOn = takingOn;
    }

    @Incoming("plan")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.PLAN, PlanEvent.class, record, this::apply);
    }

    private void apply(PlanEvent event) {
        if (event instanceof PlanIssued issued) {
            takingOn.of(issued);
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
