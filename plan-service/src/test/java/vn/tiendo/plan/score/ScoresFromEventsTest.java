package vn.tiendo.plan.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.SampleFramework.score;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ScoresFromEventsTest {
    @Inject
    Sql sql;

    @BeforeAll
    static void pollHere() {
        Awaitility.pollInSameThread();
    }

    @Test
    void takesInEveryScoreThatTheContractPromises() {
        for (Event event : GoldenEvents.of(Topic.SCORE)) {
            Broker.send(event);
            awaitVersion(((ScoreState) event).frameworkId(), ((ScoreState) event).version());
        }
    }

    @Test
    void anOlderStateThatComesLateOrTwiceChangesNothing() {
        // Given
        UUID framework = UUID.randomUUID();
        ScoreState first = score(framework, "LATE", 2025, ScoreStage.SELF, List.of(), 1);
        ScoreState second = score(framework, "LATE", 2025, ScoreStage.VERIFIED, List.of(), 2);
        UUID id = Broker.send(second);
        awaitVersion(framework, 2);
        // When
        Broker.send(second, id);
        Broker.send(first);
        Broker.send(score(framework, "LATE", 2026, ScoreStage.PUBLISHED, List.of(), 3));
        // Then
        awaitVersion(framework, 3);
        assertThat(stages(framework)).containsExactly("PUBLISHED");
    }

    @Test
    void whatCannotBeReadIsPutAside() {
        int before = Broker.deadLetters(Topic.SCORE);
        Broker.send(
                Topic.SCORE,
                "x",
                UUID.randomUUID().toString(),
                "vn.tiendo.score.state.v1",
                "{".getBytes(StandardCharsets.UTF_8));
        await("the letter is among the dead")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.deadLetters(Topic.SCORE)).isGreaterThan(before));
    }

    private void awaitVersion(UUID framework, long version) {
        await("version " + version + " is known").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        QuarkusTransaction.requiringNew()
                                .call(() -> sql.list(
                                        "SELECT version FROM score WHERE framework_id = ? AND unit_id = ?",
                                        row -> row.number("version"),
                                        framework,
                                        DA_LOC)))
                .containsExactly(version));
    }

    private List<String> stages(UUID framework) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT stage FROM score WHERE framework_id = ?", row -> row.text("stage"), framework));
    }
}
