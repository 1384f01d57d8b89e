package vn.tiendo.notification.deadline;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.platform.event.Event;

/**
 * An event that was applied, fired in the transaction that applied it.
 *
 * @param id of the event on its topic, the same however often it comes
 */
public record EventHeard(UUID id, Event event) {
    public static EventHeard of(ConsumerRecord<String, byte[]> record, Event event) {
        String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        return new EventHeard(UUID.fromString(id), event);
    }
}
