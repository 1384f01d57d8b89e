package vn.tiendo.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.StartFailed;

/**
 * {@code replay dlq}: puts events that could not be applied back on their topics, each once. Services that have applied
 * one know it by its id and leave it. On a compacted topic the last event of a key says everything, so a dead letter
 * that a later event has overtaken must not come after it.
 */
record ReplayDeadLetters(String brokers, Terminal terminal) {
    private static final String DEAD_LETTERS = ".v1.dlq";
    private static final String GROUP = "tiendo-replay";
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * @param sent put back
     * @param overtaken left, because a later event has said more
     */
    record Count(int sent, int overtaken) {}

    /** Where an event lay before it became a dead letter. */
    private record Origin(TopicPartition partition, long offset) {
        static Origin of(ConsumerRecord<byte[], byte[]> letter) {
            return new Origin(
                    new TopicPartition(
                            header(letter, "dead-letter-topic"),
                            Integer.parseInt(header(letter, "dead-letter-partition"))),
                    Long.parseLong(header(letter, "dead-letter-offset")));
        }

        private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
            Header header = Objects.requireNonNull(letter.headers().lastHeader(name), name);
            return new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    /** Counts by topic; a topic without dead letters is not named. */
    Map<String, Count> run() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
                KafkaConsumer<byte[], byte[]> letters = consumer()) {
            List<TopicPartition> queues = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(DEAD_LETTERS))
                    .map(topic -> new TopicPartition(topic, 0))
                    .toList();
            List<ConsumerRecord<byte[], byte[]>> found = notYetReplayed(letters, queues);
            Map<String, Count> counts = send(found, overtaken(found, compacted(admin, found)));
            letters.commitSync(queues.stream()
                    .collect(
                            Collectors.toMap(queue -> queue, queue -> new OffsetAndMetadata(letters.position(queue)))));
            tell(counts);
            return counts;
        } catch (ExecutionException | KafkaException away) {
            throw new StartFailed("Kafka không trả lời; xem ./tiendo status", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Đã dừng giữa chừng; chạy lại lệnh này không gửi trùng.", stopped);
        }
    }

    /** One letter for each event, also when several services could not apply it. */
    private static List<ConsumerRecord<byte[], byte[]>> notYetReplayed(
            KafkaConsumer<byte[], byte[]> letters, List<TopicPartition> queues) {
        letters.assign(queues);
        Map<Origin, ConsumerRecord<byte[], byte[]>> found = new LinkedHashMap<>();
        readToEnd(letters, queues, letter -> found.putIfAbsent(Origin.of(letter), letter));
        return List.copyOf(found.values());
    }

    private static void readToEnd(
            KafkaConsumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    private static Set<String> compacted(Admin admin, List<ConsumerRecord<byte[], byte[]>> letters)
            throws ExecutionException, InterruptedException {
        Set<ConfigResource> topics = letters.stream()
                .map(letter -> new ConfigResource(
                        ConfigResource.Type.TOPIC, Origin.of(letter).partition().topic()))
                .collect(Collectors.toSet());
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(topics).all().get();
        return configs.entrySet().stream()
                .filter(config -> config.getValue()
                        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .value()
                        .contains(TopicConfig.CLEANUP_POLICY_COMPACT))
                .map(config -> config.getKey().name())
                .collect(Collectors.toSet());
    }

    /** The origins after which a later event of the same key came. */
    private Set<Origin> overtaken(List<ConsumerRecord<byte[], byte[]>> letters, Set<String> compacted) {
        Map<TopicPartition, Map<String, Origin>> watched = new HashMap<>();
        Set<Origin> overtaken = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            Origin origin = Origin.of(letter);
            if (compacted.contains(origin.partition().topic())) {
                @SuppressWarnings("NullAway") // the value is null only for a key not seen before
                Origin earlier = watched.computeIfAbsent(origin.partition(), partition -> new HashMap<>())
                        .put(key(letter), origin);
                if (earlier != null) {
                    overtaken.add(earlier);
                }
            }
        }
        try (KafkaConsumer<byte[], byte[]> later = consumer()) {
            later.assign(watched.keySet());
            watched.forEach((partition, keys) -> later.seek(
                    partition,
                    keys.values().stream().mapToLong(Origin::offset).min().orElseThrow() + 1));
            readToEnd(later, watched.keySet(), record -> {
                Origin origin = watched.getOrDefault(new TopicPartition(record.topic(), record.partition()), Map.of())
                        .get(key(record));
                if (origin != null && record.offset() > origin.offset()) {
                    overtaken.add(origin);
                }
            });
        }
        return overtaken;
    }

    private Map<String, Count> send(List<ConsumerRecord<byte[], byte[]>> letters, Set<Origin> overtaken) {
        Map<String, Count> counts = new TreeMap<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> letter : letters) {
                Origin origin = Origin.of(letter);
                boolean late = overtaken.contains(origin);
                counts.merge(
                        origin.partition().topic(),
                        late ? new Count(0, 1) : new Count(1, 0),
                        (a, b) -> new Count(a.sent() + b.sent(), a.overtaken() + b.overtaken()));
                if (!late) {
                    producer.send(again(letter, origin.partition()));
                }
            }
            producer.flush();
        }
        return counts;
    }

    private static ProducerRecord<byte[], byte[]> again(
            ConsumerRecord<byte[], byte[]> letter, TopicPartition partition) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(partition.topic(), partition.partition(), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith("dead-letter-")) {
                record.headers().add(header);
            }
        });
        return record;
    }

    private void tell(Map<String, Count> counts) {
        if (counts.isEmpty()) {
            terminal.say("Không có sự kiện nào phải gửi lại.");
        }
        counts.forEach((topic, count) -> terminal.say(
                topic + ": gửi lại " + count.sent() + ", bỏ qua " + count.overtaken() + " vì đã có sự kiện mới hơn"));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
