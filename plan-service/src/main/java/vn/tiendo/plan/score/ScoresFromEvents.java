package vn.tiendo.plan.score;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.ScoreEvent;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

@ApplicationScoped
class ScoresFromEvents {
    private final Inbox inbox;
    private final Scores scores;

    ScoresFromEvents(Inbox inbox, Scores scores) {
        this.inbox = inbox;
        this.scores = scores;
    }

    @Incoming("score")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.SCORE, ScoreEvent.class, record, event -> scores.apply((ScoreState) event));
    }
}
