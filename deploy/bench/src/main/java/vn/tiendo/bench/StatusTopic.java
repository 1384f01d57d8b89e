package vn.tiendo.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.tiendo.local.stack.Part;

/** The topic of task states, written to as task-service does. */
final class StatusTopic implements AutoCloseable {
    private static final String NAME = "tiendo.task-status.v1";

    private final String broker;
    private final KafkaProducer<String, String> producer;

    StatusTopic(Running stack) {
        broker = "127.0.0.1:" + stack.ports().of(Part.KAFKA);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new StringSerializer());
    }

    Future<RecordMetadata> tell(String eventId, String taskId, String status) {
        ProducerRecord<String, String> told = new ProducerRecord<>(NAME, taskId, status);
        header(told, "ce_specversion", "1.0");
        header(told, "ce_id", eventId);
        header(told, "ce_type", "vn.tiendo.task.status.v1");
        header(told, "ce_source", "/task-service");
        header(told, "ce_subject", taskId);
        header(told, "content-type", "application/json");
        return producer.send(told);
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    int partitions() {
        return producer.partitionsFor(NAME).size();
    }

    /** A reader of what comes from now on, that belongs to no group. */
    KafkaConsumer<String, String> reader() {
        KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
        return reader;
    }

    @Override
    public void close() {
        producer.close();
    }
}
