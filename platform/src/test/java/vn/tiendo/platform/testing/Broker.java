package vn.tiendo.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;

/** The broker as another service sees it: sends events as a producer would, reads all that is on a topic. */
public final class Broker {
    private Broker() {}

    /** Sends the event under a new id and answers that id. */
    public static UUID send(Event event) {
        UUID id = UUID.randomUUID();
        send(event, id);
        return id;
    }

    /** Sends the event under a given id, for instance a second time. */
    public static void send(Event event, UUID id) {
        send(Topic.of(event), event.key(), id.toString(), Topic.typeOf(event.getClass()), EventJson.write(event));
    }

    /** Sends anything, also what no consumer can understand. */
    public static void send(Topic topic, String key, String id, String type, byte[] payload) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.on(prefix()), key, payload);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type, "ce_source", "/test")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** All events on the topic now, partition by partition in order. */
    public static List<Event> on(Topic topic) {
        return records(topic.on(prefix())).stream()
                .map(record -> EventJson.read(
                        topic,
                        new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                        record.value()))
                .toList();
    }

    public static <E extends Event> List<E> on(Topic topic, Class<E> type) {
        return on(topic).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How many records the topic's dead-letter topic holds. */
    public static int deadLetters(Topic topic) {
        return records(topic.deadLettersOn(prefix())).size();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Properties settings = settings();
        settings.put("max.partition.fetch.bytes", 10_485_760);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", config("kafka.bootstrap.servers"));
        return settings;
    }

    private static String prefix() {
        return config("tiendo.topics");
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
