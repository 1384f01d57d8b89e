package vn.tiendo.reporting.framework;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.FrameworkEvent;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class FrameworksFromEvents {
    private final Inbox inbox;
    private final Frameworks frameworks;

    FrameworksFromEvents(Inbox inbox, Frameworks frameworks) {
        this.inbox = inbox;
        this.frameworks = frameworks;
    }

    @Incoming("framework")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.FRAMEWORK, FrameworkEvent.class, record, this::apply);
    }

    private void apply(FrameworkEvent event) {
        if (event instanceof FrameworkState state) {
            frameworks.take(state);
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
