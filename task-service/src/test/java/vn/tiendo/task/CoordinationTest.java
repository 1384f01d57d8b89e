package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.OtherSystems;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class CoordinationTest {
    private UUID task = new UUID(0, 0);

    @BeforeAll
    static void theFrontIsKnown() {
        OtherSystems.areKnown();
    }

    @BeforeEach
    void aTaskOfTheCultureOfficerSupportedByThePolice() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.POLICE)).issued().planId(), "1");
    }

    @ParameterizedTest
    @CsvSource({
        "018cc251-f400-7ede-bfb8-e04c54895df4",
        "018cc251-f400-7e88-a1af-5f7ac488e8cd",
        "018cc251-f400-7cdf-aa7a-190afe261c1b",
        "018cc251-f400-7d4f-9fb5-16f0b9b9d70f"
    })
    void scenario45ABodyOfAnotherSystemIsNotChargedButMayBeAsked(String body) {
        Response refused = assign(body);

        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-is-asked-not-ordered"))
                .body("detail", containsString("POST /tasks/" + task + "/requests"));
        ask("daloc.vp", UUID.fromString(body), "2025-06-16").then().statusCode(201);
    }

    @Test
    void scenario45TheFrontAcceptsAndSupportsTheTask() {
        Response made = ask("daloc.vp", OtherSystems.FRONT, "2025-06-16");
        String request = made.path("id");

        answer("daloc.mttq", request, Map.of("accepted", true, "reason", "Cử Ban Thanh tra nhân dân cùng dự"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("answeredByUnitId", equalTo(OtherSystems.FRONT.toString()))
                .body("reason", equalTo("Cử Ban Thanh tra nhân dân cùng dự"));

        assertThat(made.header("Location")).endsWith("/requests/" + request);
        Api.as("daloc.vp")
                .get("/tasks/" + task)
                .then()
                .body("leadUnit.id", equalTo(Territory.CULTURE.toString()))
                .body("coordinators.id", contains(Territory.POLICE.toString(), OtherSystems.FRONT.toString()))
                .body("version", equalTo(2));
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "SUPPORT_ASKED", "SUPPORT_ACCEPTED"))
                .body("items[2].actor.unitName", equalTo("Ủy ban MTTQ Việt Nam xã Đa Lộc"));
        await("the new supporter on the topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                        .anyMatch(status -> status.taskId().equals(task)
                                && status.coordinatorUnitIds().contains(OtherSystems.FRONT)));
    }

    @Test
    void scenario35TellsOthersWhoWasAskedAndWhatTheyAnswered() {
        String request = ask("daloc.vp", OtherSystems.FRONT, "2025-06-16").path("id");

        answer("daloc.mttq", request, Map.of("accepted", false, "reason", "Trùng lịch Đại hội"))
                .then()
                .statusCode(200);

        await("the question and the answer on the topic")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(request))
                        .extracting(RequestState::version, RequestState::status)
                        .containsExactly(tuple(1L, RequestStatus.OPEN), tuple(2L, RequestStatus.DECLINED)));
        assertThat(told(request)).allSatisfy(state -> {
            GoldenEvents.assertLikeGolden(state);
            assertThat(state.askedUnitId()).isEqualTo(OtherSystems.FRONT);
            assertThat(state.leadUnitId()).isEqualTo(Territory.CULTURE);
            assertThat(state.dueAt()).isEqualTo("2025-06-16T17:00:00Z");
        });
    }

    private static List<RequestState> told(String request) {
        return Broker.on(Topic.REQUEST, RequestState.class).stream()
                .filter(state -> state.requestId().toString().equals(request))
                .toList();
    }

    @Test
    void scenario45TheFrontDeclinesWithAReasonAndNothingChanges() {
        String request = ask("daloc.vp", OtherSystems.FRONT, "2025-06-16").path("id");

        answer("daloc.mttq", request, Map.of("accepted", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        answer("daloc.mttq", request, Map.of("accepted", false, "reason", "Trùng lịch Đại hội"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));

        Api.as("daloc.vp")
                .get("/tasks/" + task)
                .then()
                .body("coordinators.id", contains(Territory.POLICE.toString()))
                .body("version", equalTo(1));
        answer("daloc.mttq", request, Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:request-answered"));
    }

    @Test
    void scenario35SilenceIsToldToTheLeadAndTheStandingDesk() {
        String request = ask("daloc.vhxh", OtherSystems.VILLAGE, "2025-06-12").path("id");
        Api.itIs("2025-06-12T23:59:59+07:00");
        Api.as("daloc.vhxh").get("/requests/" + request).then().body("status", equalTo("OPEN"));

        Api.itIs("2025-06-13T00:00:00+07:00");
        Api.itIs("2025-06-14T00:00:00+07:00");

        for (String told : List.of("daloc.vhxh", "daloc.vp")) {
            Api.as(told)
                    .get("/requests?status=UNANSWERED&taskId=" + task)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(request));
            Api.as(told)
                    .get("/tasks/" + task + "/timeline")
                    .then()
                    .body("items.kind", contains("PLANNED", "SUPPORT_ASKED", "SUPPORT_UNANSWERED"))
                    .body("items[2].actor", nullValue());
        }
    }

    @Test
    void aLateAnswerStillCounts() {
        String request = ask("daloc.vhxh", Territory.JUSTICE, "2025-06-12").path("id");
        Api.itIs("2025-06-20T08:00:00+07:00");

        answer("daloc.tuphap", request, Map.of("accepted", true)).then().statusCode(200);

        Api.as("daloc.tuphap").get("/tasks/" + task).then().statusCode(200);
    }

    @Test
    void theUnitAskedSeesTheRequestBeforeItSeesTheTask() {
        String request = ask("daloc.vhxh", Territory.JUSTICE, "2025-06-16").path("id");

        Api.as("daloc.tuphap")
                .get("/requests?status=OPEN&unitId=" + Territory.JUSTICE)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(request));
        Api.as("daloc.tuphap")
                .get("/requests/" + request)
                .then()
                .statusCode(200)
                .body("taskCode", equalTo("1"))
                .body("replyBy", equalTo("2025-06-16"))
                .body("askedByUnitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"));
        Api.as("daloc.tuphap").get("/tasks/" + task).then().statusCode(404);
        Api.as("lexa.vp").get("/requests/" + request).then().statusCode(404);
        Api.as("lexa.vp").get("/requests?taskId=" + task).then().body("items", empty());
    }

    @Test
    void theNewestRequestComesFirstPageByPage() {
        ask("daloc.vhxh", Territory.JUSTICE, "2025-06-16");
        ask("daloc.vhxh", OtherSystems.FRONT, "2025-06-16");
        Response first = Api.as("daloc.vp").get("/requests?limit=1&taskId=" + task);

        Response second = Api.as("daloc.vp").get("/requests?limit=1&taskId=" + task + "&cursor=" + first.path("next"));

        first.then().body("items.unitId", contains(OtherSystems.FRONT.toString()));
        second.then()
                .body("items.unitId", contains(Territory.JUSTICE.toString()))
                .body("next", nullValue());
        Api.as("daloc.vp")
                .get("/requests?cursor=YWJj")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:invalid-cursor"));
    }

    @Test
    void aUnitIsNotAskedTwiceAtATime() {
        String request = ask("daloc.vhxh", Territory.JUSTICE, "2025-06-16").path("id");

        ask("daloc.vp", Territory.JUSTICE, "2025-06-17")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:request-open"));
        answer("daloc.tuphap", request, Map.of("accepted", false, "reason", "Đang quyết toán"));
        ask("daloc.vp", Territory.JUSTICE, "2025-06-17").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "018cc251-f400-75b9-b6e3-f66bdb42cb49,2025-06-16,422,unit-cannot-be-asked",
        "018cc251-f400-7d68-b3f4-2a8c0881faa2,2025-06-16,422,unit-cannot-be-asked",
        "018cc251-f400-7000-8000-000000000001,2025-06-16,404,unknown-unit",
        "018cc251-f400-7352-97c4-f3c4e4c3748e,2025-06-09,422,reply-day-past",
        "018cc251-f400-7352-97c4-f3c4e4c3748e,2025-06-10,201,"
    })
    void aRequestMustMakeSense(String unit, String replyBy, int status, String problem) {
        Response answer = ask("daloc.vhxh", UUID.fromString(unit), replyBy);

        answer.then()
                .statusCode(status)
                .body("type", problem == null ? nullValue() : equalTo("urn:tiendo:problem:" + problem));
    }

    @Test
    void finishedWorkNeedsNoSupport() {
        Api.sending("daloc.vhxh", Map.of()).post("/tasks/" + task + "/completion");
        Api.sending("daloc.ct", Map.of("accepted", true)).post("/tasks/" + task + "/verification");

        ask("daloc.vhxh", Territory.JUSTICE, "2025-06-16")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:task-needs-no-support"));
    }

    private Response ask(String user, UUID unit, String replyBy) {
        Map<String, Object> body = Map.of("unitId", unit, "text", "Đề nghị cùng giám sát niêm yết", "replyBy", replyBy);
        return Api.sending(user, body).post("/tasks/" + task + "/requests");
    }

    private static Response answer(String user, String request, Map<String, ?> body) {
        return Api.sending(user, body).post("/requests/" + request + "/answer");
    }

    private Response assign(String lead) {
        return Api.sending("daloc.vp", Map.of("leadUnitId", lead))
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + task + "/assignment");
    }
}
