package vn.tiendo.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.platform.event.Topic;

/** Makes the topics that are missing. A broker that is away delays this to the next start; consumers wait for them. */
@Singleton
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int SECONDS = 20;

    private final String brokers;
    private final String prefix;
    private final int partitions;
    private final short replicas;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "tiendo.topics") String prefix,
            @ConfigProperty(name = "tiendo.topics.partitions") int partitions,
            @ConfigProperty(name = "tiendo.topics.replicas") short replicas) {
        this.brokers = brokers;
        this.prefix = prefix;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /** Before the channels subscribe. */
    void make(@Observes @Priority(1) StartupEvent started) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .flatMap(this::wanted)
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            for (var made : admin.createTopics(missing).values().entrySet()) {
                made.getValue().get(SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException away) {
            // Another service may have made them in the same moment; what is really missing shows in the consumers.
            LOG.infof("Topics not made: %s", away.getMessage());
        }
    }

    private Stream<NewTopic> wanted(Topic topic) {
        String policy = topic.compacted() ? "compact" : "delete";
        return Stream.of(
                new NewTopic(topic.on(prefix), partitions, replicas)
                        .configs(Map.of(
                                "cleanup.policy", policy, "retention.ms", "-1", "max.message.bytes", "10485760")),
                new NewTopic(topic.deadLettersOn(prefix), 1, replicas).configs(Map.of("retention.ms", "-1")));
    }
}
