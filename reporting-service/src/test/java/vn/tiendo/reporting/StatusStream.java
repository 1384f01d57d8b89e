package vn.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;

/** The topic of statuses: many at once, which one by one would take a test too long, and what happens to its readers. */
public final class StatusStream {
    private static final long THE_END = -1;

    private StatusStream() {}

    /** A status and the id of the event that tells it; the same id twice is the same event twice. */
    public record Told(UUID eventId, TaskStatus status) {}

    public static void send(List<Told> all) {
        String topic = topic();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker(), new StringSerializer(), new ByteArraySerializer())) {
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

    /**
     * Takes the service's place at the topic while it is at work, and goes without having done any of it: what was
     * under way and what came meanwhile is told again.
     */
    public static void takeOverWhile(Runnable work) {
        Map<String, Object> settings = new HashMap<>(broker());
        settings.put("group.id", config("quarkus.application.name"));
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> visitor =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            visitor.subscribe(List.of(topic()));
            await("the place is taken").atMost(Duration.ofSeconds(30)).until(() -> {
                visitor.poll(Duration.ofMillis(100));
                return !visitor.assignment().isEmpty();
            });
            work.run();
            await("work is left undone")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !visitor.poll(Duration.ofMillis(100)).isEmpty());
        }
    }

    /** Sets how the broker cleans the topic up: {@code compact} keeps the newest of every task, {@code delete} does not. */
    public static void clean(String policy) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, topic());
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(broker())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change)));
            await("topic cleaned by " + policy).until(() -> admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value()
                    .equals(policy));
        }
    }

    /** Empties the topic, so that tests that read it from its beginning need not read what another one left. */
    public static void forget() throws ExecutionException, InterruptedException {
        clean("delete");
        try (Admin admin = Admin.create(broker())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            admin.describeTopics(List.of(topic()))
                    .allTopicNames()
                    .get()
                    .get(topic())
                    .partitions()
                    .forEach(one -> all.put(
                            new TopicPartition(topic(), one.partition()), RecordsToDelete.beforeOffset(THE_END)));
            admin.deleteRecords(all).all().get();
        }
        clean("compact");
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
    }

    private static String topic() {
        return Topic.TASK_STATUS.on(config("tiendo.topics"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
