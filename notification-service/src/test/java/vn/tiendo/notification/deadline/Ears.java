package vn.tiendo.notification.deadline;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;

/** Lets the service hear an event at this very moment, by the way of its consumers but without the broker's delay. */
public final class Ears {
    private Ears() {}

    public static void hear(Event event) {
        Topic topic = Topic.of(event);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic.name(), 0, 0, event.key(), EventJson.write(event));
        header(record, "ce_type", Topic.typeOf(event.getClass()));
        header(record, "ce_id", UUID.randomUUID().toString());
        switch (topic) {
            case TASK_STATUS -> consumers(DeadlinesFromEvents.class).onTask(record);
            case REPORT -> consumers(DeadlinesFromEvents.class).onReport(record);
            case PLAN -> consumers(DeadlinesFromEvents.class).onPlan(record);
            case FINDING -> consumers(AskedOfUnits.class).onFinding(record);
            case DIFFICULTY -> consumers(AskedOfUnits.class).onDifficulty(record);
            case REQUEST -> consumers(AskedOfUnits.class).onRequest(record);
            default -> throw new IllegalArgumentException("Nobody listens to " + topic);
        }
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T consumers(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
