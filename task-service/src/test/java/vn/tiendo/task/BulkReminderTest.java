package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class BulkReminderTest {
    private static final String WORDS = "Đoàn kiểm tra về xã ngày 20/6";

    @BeforeAll
    static void askInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void aTuesdayInJune() {
        Api.itIs("2025-06-10T08:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx;q=abc,,", ";;", "*;q=9"})
    void aWantedLanguageThatCannotBeReadHidesNoResult(String languages) {
        UUID task = aTask();
        remind("daloc.vp", task);

        Api.sending("daloc.vp", Map.of("taskIds", List.of(task)))
                .header("Accept-Language", languages)
                .post("/tasks/reminders")
                .then()
                .statusCode(200)
                .body("items.problem.title", contains("Đã đôn đốc trong 24 giờ qua"));
    }

    @Test
    void aRefusedTaskDoesNotStopTheOthers() {
        UUID plan = aPlan().with(aLine("1").atLatest("2025-06-30"))
                .with(aLine("2"))
                .with(aLine("3").ledBy(Territory.ALL_SECTIONS))
                .with(aLine("4"))
                .issued()
                .planId();
        UUID done = Api.taskOf(plan, "2");
        Api.sending("daloc.vhxh", Map.of("reason", "Không có sản phẩm"))
                .post("/tasks/" + done + "/completion")
                .then()
                .statusCode(200);
        UUID shared = Api.taskOf(plan, "3");
        Api.sending("daloc.vp", Map.of("unitIds", List.of(Territory.JUSTICE)))
                .post("/tasks/" + shared + "/members")
                .then()
                .statusCode(200);
        UUID first = Api.taskOf(plan, "1");

        remind("daloc.vp", first, done, shared, aTaskOfLeXa(), first, Api.taskOf(plan, "4"))
                .body("items.outcome", contains("REMINDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REMINDED"))
                .body("items[0].remindedAt", startsWith("2025-06-10T08:00:0"))
                .body("items[1].problem.type", equalTo("urn:tiendo:problem:nothing-to-urge"))
                .body("items[2].problem.type", equalTo("urn:tiendo:problem:members-are-urged"))
                .body("items[3].problem.status", equalTo(404))
                .body("items[4].problem.detail", containsString("lúc 08:00 10/06/2025"));
    }

    @Test
    void standsInTheTimelineWithWhoUrgedAndIsToldOnItsTopic() {
        UUID task = aTask();

        remind("daloc.vp", task).body("items.outcome", contains("REMINDED"));

        Api.as("daloc.vhxh")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "REMINDED"))
                .body("items[1].details.message", equalTo(WORDS))
                .body("items[1].details.leadUnitId", equalTo(Territory.CULTURE.toString()))
                .body("items[1].actor.unitId", equalTo(Territory.DA_LOC.toString()))
                .body("items[1].actor.post", notNullValue());
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline/verification")
                .then()
                .body("intact", is(true))
                .body("entries", is(2));
        await("the reminder on its topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(task).size() == 1);
        TaskReminded told = told(task).get(0);
        GoldenEvents.assertLikeGolden(told);
        assertThat(told)
                .isEqualTo(new TaskReminded(
                        told.reminderId(),
                        task,
                        "1",
                        told.title(),
                        Territory.DA_LOC,
                        Territory.CULTURE,
                        Territory.DA_LOC,
                        WORDS,
                        Instant.parse("2025-06-30T17:00:00Z"),
                        told.occurredAt()));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-11T07:59:50+07:00, REFUSED, 2025-06-10", "2025-06-11T08:00:10+07:00, REMINDED, 2025-06-11"})
    void urgesATaskOnceIn24Hours(String again, String outcome, String lastDay) {
        UUID task = aTask();
        remind("daloc.vp", task).body("items.outcome", contains("REMINDED"));

        Api.itIs(again);

        remind("daloc.ct", task)
                .body("items.outcome", contains(outcome))
                .body("items[0].remindedAt", startsWith(lastDay + "T08:00:"));
    }

    @Test
    void isForTheUnitOfThePlanAndThoseAboveIt() {
        UUID supported = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.LE_XA)).issued().planId(), "1");

        remind("lexa.vp", supported)
                .body("items[0].problem.type", equalTo("urn:tiendo:problem:reminder-is-the-desks"))
                .body("items[0].problem.status", equalTo(403));
        remind("disu.vp", supported)
                .body("items[0].problem.status", equalTo(404))
                .body("items[0].remindedAt", equalTo(null));
        remind("sonoivu", supported).body("items.outcome", contains("REMINDED"));
        Api.sending("daloc.vhxh", Map.of("taskIds", List.of(supported)))
                .post("/tasks/reminders")
                .then()
                .statusCode(403);
    }

    @Test
    void aRepeatedRequestRemindsOnce() {
        UUID task = aTask();
        String key = UUID.randomUUID().toString();

        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(Api.sending("daloc.vp", Map.of("taskIds", List.of(task)))
                    .header("Idempotency-Key", key)
                    .post("/tasks/reminders")
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("REMINDED"))
                    .extract()
                    .asString());
        }

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        await("the reminder on its topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(task).size() == 1);
    }

    @Test
    void twoDesksThatUrgeAtOnceRemindTheLeadOnce() {
        UUID task = aTask();
        Sql sql = Arc.container().instance(Sql.class).get();
        QuarkusTransaction.begin();
        sql.list("SELECT 1 FROM task WHERE id = ? FOR UPDATE", row -> 1, task);
        List<CompletableFuture<String>> desks = Stream.of("daloc.vp", "daloc.ct")
                .map(desk -> CompletableFuture.supplyAsync(
                        () -> remind(desk, task).extract().<String>path("items[0].outcome"),
                        request -> new Thread(request).start()))
                .toList();
        await("both wait for the task").atMost(Duration.ofSeconds(30)).until(() -> waiting(sql) == 2);

        QuarkusTransaction.rollback();

        assertThat(desks.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("REMINDED", "REFUSED");
    }

    /** In a transaction of its own: within one, PostgreSQL keeps showing the activity that was looked at first. */
    private static long waiting(Sql sql) {
        return QuarkusTransaction.requiringNew().call(() -> sql.one(
                        "SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database()",
                        row -> row.number("n"))
                .orElseThrow());
    }

    @Test
    void fortyCostAHandfulOfStatements() {
        UUID[] tasks = tasksOf(200);
        AtomicInteger run = new AtomicInteger();

        int statements = CountingDriver.statements(() -> {
            int first = 40 * run.getAndIncrement();
            remind("daloc.vp", Arrays.copyOfRange(tasks, first, first + 40))
                    .body("items.outcome", everyItem(is("REMINDED")));
        });

        // The relay, which works beside it, takes some of them.
        assertThat(statements).isLessThan(12);
    }

    @Test
    void whatCannotBeReadDoesNothing() {
        UUID task = aTask();
        List<UUID> tooMany =
                IntStream.range(0, 201).mapToObj(i -> UUID.randomUUID()).toList();
        List<Map<String, ?>> unreadable = List.of(
                Map.of("taskIds", List.of()),
                Map.of("taskIds", tooMany),
                Map.of("taskIds", Arrays.asList(task, null)),
                Map.of("taskIds", List.of(task), "message", "a".repeat(501)),
                Map.of("message", WORDS));

        for (Map<String, ?> body : unreadable) {
            Api.sending("daloc.vp", body)
                    .post("/tasks/reminders")
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1));
        }

        Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().body("items.kind", contains("PLANNED"));
    }

    private static ValidatableResponse remind(String desk, UUID... tasks) {
        return Api.sending(desk, Map.of("taskIds", List.of(tasks), "message", " " + WORDS + " "))
                .post("/tasks/reminders")
                .then()
                .statusCode(200)
                .body("items", hasSize(tasks.length));
    }

    private static List<TaskReminded> told(UUID task) {
        return Broker.on(Topic.REMINDER, TaskReminded.class).stream()
                .filter(reminder -> reminder.taskId().equals(task))
                .toList();
    }

    private static UUID aTask() {
        return tasksOf(1)[0];
    }

    private static UUID[] tasksOf(int lines) {
        APlan plan = aPlan();
        IntStream.rangeClosed(1, lines)
                .forEach(i -> plan.with(aLine(String.valueOf(i)).atLatest("2025-06-30")));
        return Api.as("daloc.vp")
                .get("/tasks?limit=200&planId=" + plan.issued().planId())
                .jsonPath()
                .getList("items.id", UUID.class)
                .toArray(UUID[]::new);
    }

    private static UUID aTaskOfLeXa() {
        return Api.taskOf(
                aPlan().of(Territory.LE_XA)
                        .with(aLine("1").ledBy(Territory.LE_XA))
                        .issued()
                        .planId(),
                "1");
    }
}
