package vn.tiendo.task.timeline;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TimelineChainTest {
    private static final String NOTE = "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at)"
            + " VALUES (?, 'PROGRESS', ?::jsonb, now(), now())";

    @Inject
    Sql sql;

    @Inject
    DataSource database;

    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskOnWhichTwiceSomethingWasDone() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        Api.sending("daloc.vhxh", Map.of("note", "Đã họp \"lần 1\"\n")).post("/tasks/" + task + "/progress");
        Api.sending("daloc.vhxh", Map.of("note", "Đã in 🌾")).post("/tasks/" + task + "/progress");
    }

    @Test
    void everyEntryIsNumberedAndHashed() {
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.sequence", equalTo(List.of(1, 2, 3)))
                .body("items[2].hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void theHashesCountedAnewAreThoseThatWereNoted() {
        String last = Api.as("daloc.vp").get("/tasks/" + task + "/timeline").path("items[2].hash");

        verification("daloc.vp", "/tasks/" + task + "/timeline/verification")
                .body("intact", equalTo(true))
                .body("tasks", equalTo(1))
                .body("entries", equalTo(3))
                .body("lastHash", equalTo(last));
    }

    @Test
    void nobodyVerifiesWhatTheyMayNotSee() {
        Api.as("lexa.vp")
                .get("/tasks/" + task + "/timeline/verification")
                .then()
                .statusCode(404);
    }

    @Test
    void anEntryThatWasRewrittenIsNamedToWhoMaySeeIt() {
        String rewrite = "UPDATE timeline_entry SET details = jsonb_set(details, '{note}', to_jsonb(?::text))"
                + " WHERE task_id = ? AND sequence = 2";
        pastTheGuard(rewrite, "Chưa họp", task);
        try {
            broken(verification("sonoivu", "/timeline/verification"), 2, 2, "ALTERED");
            broken(verification("daloc.vp", "/tasks/" + task + "/timeline/verification"), 2, 2, "ALTERED");
            verification("lexa.vp", "/timeline/verification").body("intact", equalTo(true));
        } finally {
            pastTheGuard(rewrite, "Đã họp \"lần 1\"\n", task);
        }
        verification("sonoivu", "/timeline/verification")
                .body("intact", equalTo(true))
                .body("firstBroken", nullValue());
    }

    @Test
    void anEntryThatWasTakenOutIsMissed() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("CREATE TABLE taken_out AS SELECT * FROM timeline_entry" + " WHERE task_id = '"
                        + task + "' AND sequence = 2"));
        pastTheGuard("DELETE FROM timeline_entry WHERE id IN (SELECT id FROM taken_out)");
        try {
            broken(verification("daloc.vp", "/tasks/" + task + "/timeline/verification"), 3, 2, "MISSING_BEFORE");
        } finally {
            pastTheGuard("INSERT INTO timeline_entry OVERRIDING SYSTEM VALUE SELECT * FROM taken_out");
            QuarkusTransaction.requiringNew().run(() -> sql.update("DROP TABLE taken_out"));
        }
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        Callable<Integer> note = () -> QuarkusTransaction.requiringNew()
                .call(() -> sql.update(NOTE, task, "{\"a\": 1}") + sql.update(NOTE, task, "{\"a\": 2}"));
        try {
            assertThat(writers.invokeAll(nCopies(40, note)))
                    .allSatisfy(done -> assertThat(done.get()).isEqualTo(2));
        } finally {
            writers.shutdown();
        }

        verification("daloc.vp", "/tasks/" + task + "/timeline/verification")
                .body("intact", equalTo(true))
                .body("entries", equalTo(83));
    }

    @Test
    void whatWasNotedBeforeThereWereChainsIsChained() {
        flyway().target("122").load().migrate();
        QuarkusTransaction.requiringNew().run(() -> {
            asOfBefore();
            sql.update("ALTER TABLE timeline_entry DROP CONSTRAINT timeline_entry_task_id_fkey");
            for (UUID old : List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 1), new UUID(7, 1))) {
                sql.update(NOTE, old, "{\"ghi chú\": [1.50, null]}");
            }
        });

        flyway().load().migrate();

        Chains chains = new Chains();
        QuarkusTransaction.requiringNew().run(() -> {
            asOfBefore();
            sql.list("SELECT " + Link.COLUMNS + " FROM timeline_entry e ORDER BY e.task_id, e.sequence", Link::of)
                    .forEach(chains::accept);
        });
        assertThat(chains.result()).isEqualTo(new Verification(true, 2, 4, null, null));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/migration")
                .schemas("before_chains");
    }

    private void asOfBefore() {
        sql.update("SET LOCAL search_path = before_chains, public");
    }

    /** What someone can do who owns the database, and whom no trigger stops. */
    private void pastTheGuard(String change, @Nullable Object... arguments) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("ALTER TABLE timeline_entry DISABLE TRIGGER USER");
            assertThat(sql.update(change, arguments)).isOne();
            sql.update("ALTER TABLE timeline_entry ENABLE TRIGGER USER");
        });
    }

    private static ValidatableResponse verification(String user, String path) {
        return Api.as(user).get(path).then().statusCode(200);
    }

    private void broken(ValidatableResponse answer, int sequence, int expected, String fault) {
        answer.body("intact", equalTo(false))
                .body("firstBroken.taskId", equalTo(task.toString()))
                .body("firstBroken.sequence", equalTo(sequence))
                .body("firstBroken.expectedSequence", equalTo(expected))
                .body("firstBroken.fault", equalTo(fault));
    }
}
