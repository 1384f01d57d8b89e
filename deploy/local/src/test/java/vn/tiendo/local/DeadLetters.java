package vn.tiendo.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.tiendo.local.stack.Terminal;

/** A topic of its own with its dead letters, on the broker of the running stack. */
final class DeadLetters {
    static final String TOPIC = "replayed.v1";

    private final String brokers;

    DeadLetters(String brokers) {
        this.brokers = brokers;
    }

    void topic(String policy) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(
                            new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("cleanup.policy", policy)),
                            new NewTopic(TOPIC + ".dlq", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    void event(String key, String value) {
        send(new ProducerRecord<>(TOPIC, 0, key, value));
    }

    /** As the channels do it with an event that a service could not apply. */
    void condemn(int offset, String key, String value) {
        ProducerRecord<String, String> letter = new ProducerRecord<>(TOPIC + ".dlq", 0, key, value);
        Map.of("dead-letter-topic", TOPIC, "dead-letter-partition", "0", "dead-letter-offset", "" + offset)
                .forEach((name, said) -> letter.headers().add(name, said.getBytes(StandardCharsets.UTF_8)));
        send(letter);
    }

    Map<String, ReplayDeadLetters.Count> replay() {
        return new ReplayDeadLetters(brokers, new Terminal(System.out)).run();
    }

    List<String> values() {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private void send(ProducerRecord<String, String> record) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(record);
        }
    }
}
