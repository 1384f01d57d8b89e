package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.ALine;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ProgressTest {
    @BeforeEach
    void itIsMay() {
        Api.itIs("2025-05-13T08:30:00+07:00");
    }

    @Test
    void evidenceNamedTwiceCountsOnce() {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));
        String evidence = Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "https://daloc.example/hai-lan"))
                .post("/evidence")
                .path("id");

        post("daloc.vhxh", task, Map.of("note", "Có ảnh", "evidenceIds", List.of(evidence, evidence)))
                .then()
                .statusCode(201)
                .body("evidenceIds", contains(evidence));
    }

    @Test
    void theFirstProgressStartsTheTaskAndTellsTheOthers() {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));

        Response answer = post("daloc.vhxh", task, Map.of("note", "Đã niêm yết tại 2 thôn", "percent", 40));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"v2\"")
                .body("state", equalTo("IN_PROGRESS"))
                .body("percent", equalTo(40));
        TaskStatus status = await("the status")
                .atMost(Duration.ofSeconds(30))
                .until(() -> lastStatus(task), last -> last.version() == 2);
        assertThat(status.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(status.progressCount()).isEqualTo(1);
        assertThat(status.dueAt()).isEqualTo("2025-06-30T17:00:00Z");
        GoldenEvents.assertLikeGolden(status);
    }

    @Test
    void progressSentAgainAnswersTheFirstResultAndChangesNothing() {
        UUID task = aTask(aLine("1"));
        Map<String, Object> entry = Map.of("id", UUID.randomUUID(), "percent", 30);
        Response first = post("daloc.vhxh", task, entry);
        post("daloc.vhxh", task, Map.of("percent", 60));

        Response again = post("daloc.vhxh", task, entry);

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        get(task).then().body("progressCount", equalTo(2)).body("percent", equalTo(60));
    }

    @Test
    void anEntryIsFoundWhereTheAnswerSaid() {
        UUID task = aTask(aLine("1"));
        Response recorded = post("daloc.vhxh", task, Map.of("note", "Đã họp thôn", "percent", 30));
        String entry = "/tasks/" + task + "/progress/" + recorded.path("id");

        Response found = Api.as("daloc.vp").get(entry);

        assertThat(recorded.header("Location")).endsWith(entry);
        assertThat(found.asString()).isEqualTo(recorded.asString());
        Api.as("lexa.vp").get(entry).then().statusCode(404);
        Api.as("daloc.vp")
                .get("/tasks/" + aTask(aLine("1")) + "/progress/" + recorded.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatHappenedBeforeIsKeptWithBothTimes() {
        UUID task = aTask(aLine("1"));

        Response answer = post("daloc.vhxh", task, Map.of("happenedAt", "2025-05-11T09:00:00+07:00"));

        answer.then()
                .statusCode(201)
                .body("happenedAt", equalTo("2025-05-11T09:00:00+07:00"))
                .body("recordedAt", org.hamcrest.Matchers.startsWith("2025-05-13T"));
    }

    @Test
    void oldNewsDoesNotTurnThePercentageBack() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, Map.of("percent", 80));

        post("daloc.vhxh", task, Map.of("percent", 20, "happenedAt", "2025-05-11T09:00:00+07:00"));

        get(task).then().body("percent", equalTo(80)).body("progressCount", equalTo(2));
    }

    @Test
    void thoseWhoSupportMayRecordButOthersMayNot() {
        UUID task = aTask(aLine("1").ledBy(Territory.CULTURE).supportedBy(Territory.JUSTICE));

        post("daloc.tuphap", task, Map.of("note", "Đã rà soát")).then().statusCode(201);
        post("daloc.congan", task, Map.of("note", "Việc của người khác")).then().statusCode(404);
        post("daloc.mttq", task, Map.of("note", "Chỉ giám sát")).then().statusCode(403);
    }

    @Test
    void manyAtOnceNeitherFailNorGetLost() {
        UUID task = aTask(aLine("1"));
        String token = TestServers.token("daloc.vhxh");

        List<CompletableFuture<Integer>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(Map.of("note", "Lần " + i))
                        .post("/tasks/" + task + "/progress")
                        .statusCode()))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(201));
        get(task).then().body("progressCount", equalTo(12)).body("version", equalTo(13));
        await("all statuses").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(versions(task))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 13).boxed().toList()));
    }

    private static UUID aTask(ALine line) {
        PlanIssued plan = aPlan().with(line).issued();
        return Api.taskOf(plan.planId(), "1");
    }

    private static Response post(String user, UUID task, Map<String, Object> entry) {
        return Api.sending(user, entry).post("/tasks/" + task + "/progress");
    }

    private static Response get(UUID task) {
        return Api.as("daloc.vp").get("/tasks/" + task);
    }

    private static TaskStatus lastStatus(UUID task) {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.taskId().equals(task))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<Long> versions(UUID task) {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.taskId().equals(task))
                .map(TaskStatus::version)
                .toList();
    }
}
