package vn.tiendo.reporting.finding;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.FindingEvent;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class FindingsFromEvents {
    private final Inbox inbox;
    private final Findings findings;

    FindingsFromEvents(Inbox inbox, Findings findings) {
        this.inbox = inbox;
        this.findings = findings;
    }

    @Incoming("finding")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.FINDING, FindingEvent.class, record, this::apply);
    }

    private void apply(FindingEvent event) {
        if (event instanceof FindingState state) {
            findings.take(state);
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
