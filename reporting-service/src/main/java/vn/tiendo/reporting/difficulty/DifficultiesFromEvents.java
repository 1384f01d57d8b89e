package vn.tiendo.reporting.difficulty;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.DifficultyEvent;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class DifficultiesFromEvents {
    private final Inbox inbox;
    private final Difficulties difficulties;

    DifficultiesFromEvents(Inbox inbox, Difficulties difficulties) {
        this.inbox = inbox;
        this.difficulties = difficulties;
    }

    @Incoming("difficulty")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.DIFFICULTY, DifficultyEvent.class, record, this::apply);
    }

    private void apply(DifficultyEvent event) {
        if (event instanceof DifficultyState state) {
            difficulties.take(state);
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
