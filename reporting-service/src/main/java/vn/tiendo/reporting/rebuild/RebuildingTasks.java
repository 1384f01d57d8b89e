package vn.tiendo.reporting.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.reporting.tally.Folding;

/**
 * Reads all tasks anew from their topic while everything in use goes on. Only what came meanwhile is read while
 * consumers wait; whatever they had taken in by then was on the topic before, so nothing they know is lost.
 */
@Singleton
class RebuildingTasks {
    /** As much as consumers can be let wait for. */
    private static final int SHORT = 2_000;

    private final Map<String, Object> broker;
    private final String prefix;
    private final DataSource database;
    private final Folding folding;

    RebuildingTasks(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "tiendo.topics") String prefix,
            DataSource database,
            Folding folding) {
        this.broker = broker;
        this.prefix = prefix;
        this.database = database;
        this.folding = folding;
    }

    /**
     * Reports are this service's own, so there is nothing to learn of them from their topic.
     *
     * @param topic what was read, from the first record that compaction has kept
     * @param read records
     * @param unreadable those among them that no consumer can apply
     * @param replaced tasks that were missing here, different or too many
     * @param corrected by how many tasks the aggregates were wrong besides, over all in which they count
     */
    public record Rebuilt(String topic, long read, long unreadable, long replaced, long corrected) {}

    Rebuilt rebuild() {
        try (StatusTopic topic = new StatusTopic(broker, prefix);
                Beside beside = new Beside(database.getConnection())) {
            topic.toTheEnd(beside::take);
            if (topic.records() == 0) {
                throw Problem.of(RebuildProblem.NOTHING_TO_REBUILD_FROM, topic.name());
            }
            beside.sort();
            while (topic.toTheEnd(beside::take) > SHORT) {
                // Whoever writes faster than this reads would make all consumers wait.
            }
            beside.hold();
            topic.toTheEnd(beside::take);
            long replaced = beside.swap();
            return new Rebuilt(topic.name(), topic.records(), topic.unreadable(), replaced, folding.rebuild());
        } catch (SQLException failure) {
            throw new IllegalStateException("The tasks stay as they were", failure);
        }
    }
}
