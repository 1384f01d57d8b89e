package vn.tiendo.notification.absence;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.DelegationEvent;
import vn.tiendo.platform.event.DelegationEvent.DelegationState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class DelegationsFromEvents {
    private final Inbox inbox;
    private final Delegations delegations;

    DelegationsFromEvents(Inbox inbox, Delegations delegations) {
        this.inbox = inbox;
        this.delegations = delegations;
    }

    @Incoming("delegation")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                Topic.DELEGATION, DelegationEvent.class, record, event -> delegations.apply((DelegationState) event));
    }
}
