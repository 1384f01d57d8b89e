package vn.tiendo.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.StatusStream;
import vn.tiendo.reporting.StatusStream.Told;
import vn.tiendo.reporting.World;

/** What is known of tasks after a rebuild is what their topic tells, whatever it was before. */
@ReportingTest
class RebuildTest {
    private static final String JUNE = "2025-06-01T08:00:00+07:00";

    private final World world;
    private final Sql sql;
    private final DataSource database;
    private final ATask first = ATask.aTask().due("2025-06-15T00:00:00+07:00").coded("1.\"2\", đã");
    private final ATask second = ATask.aTask().ledBy(Territory.JUSTICE).staleFrom("2025-06-20T00:00:00+07:00");

    RebuildTest(World world, Sql sql, DataSource database) {
        this.world = world;
        this.sql = sql;
        this.database = database;
    }

    /** The tests before have left statuses on the topic, which a rebuild rightly brings back. */
    @BeforeEach
    void begin() {
        world.begin();
        heard(first);
        heard(second.at(TaskState.IN_PROGRESS, 40).worked(1));
        heard(second.at(TaskState.REPORTED_DONE, 100).done("2025-06-02T00:00:00+07:00"));
        rebuilt();
        world.counted();
    }

    private void heard(ATask task) {
        world.hears(task.told(JUNE));
    }

    private ValidatableResponse rebuilt() {
        return world.as("sonoivu").post("/progress/rebuild").then().statusCode(200);
    }

    private void damage(String change, Object... arguments) {
        assertThat(world.change(change, arguments)).as(change).isPositive();
        world.counted();
    }

    /** All that is known, but for when it was taken in. */
    private List<String> known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT (to_jsonb(task) - 'taken_at')::text AS line FROM task"
                                + " UNION ALL SELECT to_jsonb(told)::text FROM task_history told WHERE version ="
                                + " (SELECT max(version) FROM task_history other WHERE other.task_id = told.task_id)",
                        row -> row.text("line")));
    }

    private void assertKnown(List<String> asBefore) {
        assertThat(known()).containsExactlyInAnyOrderElementsOf(asBefore);
        world.isCountedLikeARecount();
    }

    @Test
    void findsNothingToReplaceWhereNothingWasWrong() {
        List<String> before = known();

        rebuilt()
                .body("topic", endsWith(".task-status.v1"))
                .body("read", greaterThan(2))
                .body("replaced", equalTo(0))
                .body("corrected", equalTo(0));

        assertKnown(before);
    }

    @Test
    void putsRightATallyAndTasksThatWereChangedLostAndInvented() {
        List<String> before = known();
        damage("UPDATE tally SET tasks = tasks + 2 WHERE ctid = (SELECT min(ctid) FROM tally)");
        damage("UPDATE task SET state = 'VERIFIED', version = 99 WHERE id = ?", first.id);
        damage("UPDATE task_history SET title = 'Khác', percent = 7 WHERE task_id = ?", first.id);
        damage("DELETE FROM task WHERE id = ?", second.id);
        damage("DELETE FROM task_history WHERE task_id = ?", second.id);
        UUID invented = Ids.next();
        damage(
                "INSERT INTO task (id, version, plan_id, unit_id, lead_unit_id, year, state, occurred_at)"
                        + " SELECT ?, 1, plan_id, unit_id, lead_unit_id, year, state, occurred_at FROM task WHERE id = ?",
                invented,
                first.id);

        rebuilt().body("replaced", equalTo(3)).body("corrected", equalTo(2));

        assertKnown(before);
        rebuilt().body("replaced", equalTo(0)).body("corrected", equalTo(0));
    }

    @Test
    void bringsEverythingBackWhereNothingIsLeft() {
        List<String> before = known();
        long tasks = world.count("SELECT count(*) AS n FROM task");
        world.empty("task, task_history, tally, tally_change, dimension_wording");

        rebuilt().body("replaced", equalTo((int) tasks)).body("corrected", equalTo(0));

        assertKnown(before);
    }

    @Test
    void countsAllTasksAgainWhereOnlyTheCountsAreLost() {
        List<String> before = known();
        long counted = world.count("SELECT sum(tasks)::bigint AS n FROM tally");
        world.empty("tally");

        rebuilt().body("replaced", equalTo(0)).body("corrected", equalTo((int) counted));

        assertKnown(before);
    }

    @Test
    void leavesWhatIsRightUntouchedSoThatNobodyHasToCopyItAgain() {
        String taken = "SELECT extract(epoch FROM taken_at)::bigint * 1000 AS n FROM task WHERE id = ?";
        long before = world.count(taken, first.id);
        damage("UPDATE task SET state = 'VERIFIED', taken_at = taken_at - interval '1 hour' WHERE id = ?", second.id);

        rebuilt().body("replaced", equalTo(1));

        assertThat(world.count(taken, first.id)).isEqualTo(before);
        assertThat(world.count(
                        "SELECT count(*) AS n FROM task WHERE taken_at > now() - interval '5 minutes'" + " AND id = ?",
                        second.id))
                .isOne();
    }

    @Test
    void losesNothingOfWhatIsToldMeanwhile() {
        List<ATask> tasks = Stream.generate(ATask::aTask).limit(20).toList();
        List<Told> told = IntStream.range(0, 1_500)
                .mapToObj(i -> tasks.get(i % 20).at(TaskState.IN_PROGRESS, i % 100))
                .map(task -> new Told(UUID.randomUUID(), task.told(JUNE)))
                .toList();
        List<UUID> ids = tasks.stream().map(task -> task.id).toList();

        StatusStream.send(told);
        do {
            rebuilt();
        } while (world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ANY (?::uuid[])", ids(told)) < 1_500);

        assertThat(world.count(
                        "SELECT count(*) AS n FROM task JOIN task_history told ON told.task_id = task.id"
                                + " AND told.version = task.version WHERE task.version = 75 AND id = ANY (?::uuid[])",
                        ids))
                .isEqualTo(20);
        world.isCountedLikeARecount();
    }

    /** A row that the rebuild has to remove is held, so that it stands still in the midst of its work. */
    @Test
    void letsNoStatusInBetweenItsLastLookAtTheTopicAndItsWork() throws SQLException {
        UUID invented = Ids.next();
        damage(
                "INSERT INTO task_history SELECT (jsonb_populate_record(told, jsonb_build_object('task_id', ?::text))).*"
                        + " FROM task_history told WHERE task_id = ?",
                invented,
                first.id);
        TaskStatus later = first.at(TaskState.IN_PROGRESS, 70).told(JUNE);
        CompletableFuture<?> rebuild;
        try (Connection holder = database.getConnection();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("SELECT FROM task_history WHERE task_id = '" + invented + "' FOR UPDATE");
            rebuild = CompletableFuture.runAsync(this::rebuilt);
            await("the rebuild stands still").until(() -> waiting("DELETE FROM task_history%") == 1);
            Broker.send(later);
            await("the status is taken in, or waits")
                    .until(() -> told(later) + waiting("INSERT INTO task_history%") == 1);
            holder.rollback();
            holder.setAutoCommit(true);
        }
        rebuild.join();

        world.heardOf(first.id, later.version());
        assertThat(world.count("SELECT version AS n FROM task WHERE id = ?", first.id))
                .isEqualTo(later.version());
        assertThat(world.count("SELECT count(*) AS n FROM task_history WHERE task_id = ?", invented))
                .isZero();
    }

    private long told(TaskStatus status) {
        return world.count(
                "SELECT count(*) AS n FROM task_history WHERE task_id = ? AND version = ?",
                status.taskId(),
                status.version());
    }

    private long waiting(String statement) {
        return world.count(
                "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock' AND query LIKE ?",
                statement);
    }

    private static List<UUID> ids(List<Told> told) {
        return told.stream().map(Told::eventId).toList();
    }

    @Test
    void leavesOutWhatNoConsumerCanApplyAndSharesOfALineThatAGroupLeads() {
        int before = rebuilt().extract().path("unreadable");
        int dead = Broker.deadLetters(Topic.TASK_STATUS);
        Broker.send(
                Topic.TASK_STATUS, "khóa", UUID.randomUUID().toString(), "vn.tiendo.task.unknown.v9", new byte[] {'{'});
        Broker.send(ATask.aTask().coded("1.\0").told(JUNE));
        ATask share = ATask.aTask().shareOf(first.id);
        Broker.send(share.told(JUNE));
        heard(first.at(TaskState.IN_PROGRESS, 10));
        await("the poison lies with the dead letters").until(() -> Broker.deadLetters(Topic.TASK_STATUS) == dead + 2);

        rebuilt().body("unreadable", equalTo(before + 2)).body("replaced", equalTo(0));

        assertThat(world.count("SELECT count(*) AS n FROM task WHERE id = ?", share.id))
                .isZero();
    }

    @Test
    void refusesATopicThatForgetsAndChangesNothing() {
        damage("UPDATE task SET state = 'VERIFIED' WHERE id = ?", first.id);
        List<String> damaged = known();
        StatusStream.clean("delete");
        try {
            world.as("sonoivu")
                    .post("/progress/rebuild")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:tiendo:problem:topic-not-kept"))
                    .body("detail", containsString("delete"));

            assertKnown(damaged);
        } finally {
            StatusStream.clean("compact");
        }
        rebuilt().body("replaced", equalTo(1));
    }

    @Test
    void isForTheProvinceAlone() {
        world.as("daloc.ct").post("/progress/rebuild").then().statusCode(403);
        world.as("daloc.ct").get("/progress/check").then().statusCode(403);
    }
}
