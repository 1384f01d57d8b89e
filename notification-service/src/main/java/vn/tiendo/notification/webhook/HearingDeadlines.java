package vn.tiendo.notification.webhook;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.notification.deadline.EventHeard;
import vn.tiendo.platform.event.DeadlineEvent;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

/** Our own events come back from their topic, under the id that everyone else knows them by. */
@ApplicationScoped
class HearingDeadlines {
    private final Inbox inbox;
    private final Messages messages;

    HearingDeadlines(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Incoming("deadline")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                Topic.DEADLINE, DeadlineEvent.class, record, event -> messages.queue(EventHeard.of(record, event)));
    }
}
