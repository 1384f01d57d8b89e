package vn.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;

/** Many statuses at once, which one by one would take a test too long. */
public final class StatusStream {
    private StatusStream() {}

    /** A status and the id of the event that tells it; the same id twice is the same event twice. */
    public record Told(UUID eventId, TaskStatus status) {}

    public static void send(List<Told> all) {
        Map<String, Object> settings = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
        String topic = Topic.TASK_STATUS.on(config("tiendo.topics"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Told told : all) {
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(topic, told.status().key(), EventJson.write(told.status()));
                Map.of("ce_id", told.eventId().toString(), "ce_type", Topic.typeOf(TaskStatus.class))
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                sent.add(producer.send(record));
            }
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
