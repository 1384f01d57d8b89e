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
import static vn.tiendo.task.testing.Urging.WORDS;
import static vn.tiendo.task.testing.Urging.aTask;
import static vn.tiendo.task.testing.Urging.remind;
import static vn.tiendo.task.testing.Urging.tasksOf;
import static vn.tiendo.task.testing.Urging.told;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class BulkReminderTest {
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

    private static UUID aTaskOfLeXa() {
        return Api.taskOf(
                aPlan().of(Territory.LE_XA)
                        .with(aLine("1").ledBy(Territory.LE_XA))
                        .issued()
                        .planId(),
                "1");
    }
}
