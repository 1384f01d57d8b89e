package vn.tiendo.reporting.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnknownEvent;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.reporting.progress.HistoryRow;

/** The topic from its beginning, by a reader that belongs to no group and so moves nobody else's place. */
final class StatusTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StatusTopic.class);
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** What is held in memory at a time, with the records it is parsed to. */
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private static final int FETCH_RECORDS = 4_000;

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private long records;
    private long unreadable;

    StatusTopic(Map<String, Object> broker, String prefix) {
        name = Topic.TASK_STATUS.on(prefix);
        requireKept(broker);
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FETCH_RECORDS);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A topic whose broker deletes by age or size does not tell of every task, and its silence would drop tasks. */
    private void requireKept(Map<String, Object> broker) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = Admin.create(broker)) {
            String policy = admin.describeConfigs(List.of(topic))
                    .all()
                    .get(SILENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value();
            if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
                throw Problem.of(RebuildProblem.TOPIC_NOT_KEPT, name, policy);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("The broker does not describe " + name, away);
        }
    }

    String name() {
        return name;
    }

    /** Records read so far. */
    long records() {
        return records;
    }

    /** Those among them that no consumer could apply: they lie with the dead letters. */
    long unreadable() {
        return unreadable;
    }

    /** From where it was left to what is the end now; answers how many records that were. */
    long toTheEnd(Consumer<List<TaskStatus>> taker) {
        long before = records;
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> some = consumer.poll(WAIT);
            if (!some.isEmpty()) {
                heard = System.nanoTime();
                records += some.count();
                List<TaskStatus> told = new ArrayList<>();
                some.forEach(record -> status(record).forEach(told::add));
                taker.accept(told);
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new IllegalStateException("The broker does not give the rest of " + name);
            }
        }
        return records - before;
    }

    private Stream<TaskStatus> status(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        try {
            if (type != null && record.value() != null) {
                String name = new String(type.value(), StandardCharsets.UTF_8);
                TaskStatus status = (TaskStatus) EventJson.read(Topic.TASK_STATUS, name, record.value());
                if (isStorable(status)) {
                    return Stream.of(status);
                }
            }
        } catch (UnknownEvent poison) {
            LOG.debugf(poison, "Left out");
        }
        LOG.warnf("Left out what no consumer can apply: %s-%d@%d", name, record.partition(), record.offset());
        unreadable++;
        return Stream.empty();
    }

    /** PostgreSQL knows no text with a NUL in it, and would refuse all that comes together with one. */
    private static boolean isStorable(TaskStatus status) {
        return Stream.of(HistoryRow.of(status))
                .noneMatch(value -> value instanceof String text && text.indexOf('\0') >= 0);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
