package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.task.testing.ADifficulty.escalate;
import static vn.tiendo.task.testing.ADifficulty.raise;
import static vn.tiendo.task.testing.ADifficulty.resolve;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

/** What other services hear of a difficulty. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class DifficultyEventsTest {
    private static final String SCHEMA = "before_telling";

    private final Sql sql;
    private final DataSource database;
    private UUID plan = new UUID(0, 0);
    private UUID task = new UUID(0, 0);
    private String id = "";

    DifficultyEventsTest(Sql sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    @BeforeEach
    void theOfficeLetItsTermGoBy() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1")).issued().planId();
        task = Api.taskOf(plan, "1");
        id = raise("daloc.vhxh", task).path("id");
        Api.itIs("2025-06-18T00:00:00+07:00");
    }

    @Test
    void everyChangeOfItsLifeIsToldAndNothingThatWasRefused() {
        escalate("daloc.vp", id).then().statusCode(200);
        escalate("anthi", id).then().statusCode(200);
        Api.itIs("2025-09-01T08:00:00+07:00");
        Api.itIs("2025-10-01T08:00:00+07:00");
        escalate("sonoivu", id).then().statusCode(409);

        resolve("sonoivu", id).then().statusCode(200);

        List<DifficultyState> told = told(6);
        assertThat(told).extracting(DifficultyState::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(told).extracting(DifficultyState::level).containsExactly(1, 2, 3, 4, 4, 4);
        assertThat(told)
                .extracting(DifficultyState::heldByUnitId)
                .containsExactly(
                        Territory.CULTURE,
                        Territory.DA_LOC,
                        Territory.AN_THI,
                        Territory.PROVINCE,
                        Territory.PROVINCE,
                        Territory.PROVINCE);
        assertThat(told)
                .extracting(state -> state.dueAt().toString())
                .startsWith("2025-06-17T17:00:00Z", "2025-07-02T17:00:00Z");
        assertThat(told)
                .extracting(DifficultyState::resolution)
                .containsExactly(null, null, null, null, null, "Đã xem xét");
        assertThat(told.get(5).status()).isEqualTo(DifficultyStatus.RESOLVED);
        assertThat(told).allSatisfy(state -> {
            GoldenEvents.assertLikeGolden(state);
            assertThat(state.taskId()).isEqualTo(task);
            assertThat(state.unitId()).isEqualTo(Territory.DA_LOC);
            assertThat(state.text()).isEqualTo("Chưa có kinh phí in pa nô");
            assertThat(state.raisedAt()).isEqualTo(told.get(0).occurredAt());
        });
    }

    @Test
    void whatWasNotedBeforeIsToldOnceStepByStep() {
        resolve("daloc.vp", id).then().statusCode(200);
        List<DifficultyState> told = told(3);
        flyway().target("175?").load().migrate();
        QuarkusTransaction.requiringNew().run(() -> {
            asOfBefore();
            copy("issued_plan", "id", plan);
            copy("task", "id", task);
            copy("difficulty", "task_id", task);
            copy("difficulty_step", "difficulty_id", UUID.fromString(id));
        });

        flyway().load().migrate();

        List<Event> caughtUp = QuarkusTransaction.requiringNew().call(() -> {
            asOfBefore();
            return sql.list(
                    "SELECT * FROM outbox ORDER BY id",
                    row -> EventJson.read(Topic.valueOf(row.text("topic")), row.text("type"), row.bytes("payload")));
        });
        assertThat(caughtUp).isEqualTo(told);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.list(
                                "SELECT version FROM " + SCHEMA + ".difficulty", row -> row.number("version"))))
                .containsExactly(3L);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/migration")
                .schemas(SCHEMA);
    }

    private void asOfBefore() {
        sql.update("SET LOCAL search_path = " + SCHEMA + ", public");
    }

    private void copy(String table, String key, UUID of) {
        sql.update(
                "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::" + table
                        + ", to_jsonb(now_here))).* FROM public." + table + " now_here WHERE " + key + " = ?",
                of);
    }

    private List<DifficultyState> told(int times) {
        await("all is told").atMost(Duration.ofSeconds(10)).until(() -> told().size() == times);
        return told();
    }

    private List<DifficultyState> told() {
        return Broker.on(Topic.DIFFICULTY, DifficultyState.class).stream()
                .filter(state -> state.difficultyId().toString().equals(id))
                .toList();
    }
}
