package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;
import static vn.tiendo.task.testing.APlan.amending;
import static vn.tiendo.task.testing.OtherSystems.COUNCIL;
import static vn.tiendo.task.testing.OtherSystems.FRONT;
import static vn.tiendo.task.testing.OtherSystems.PARTY;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.OtherSystems;

/** Bodies of other systems that a plan or an assignment names as supporting are asked; they are not ordered. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class NamedSupportTest {
    private UUID task = new UUID(0, 0);

    @BeforeAll
    static void theFrontIsKnown() {
        OtherSystems.areKnown();
    }

    @BeforeEach
    void itIsATuesdayMorning() {
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void scenario45WhomThePlanNamesOfAnotherSystemIsAskedAndSupportsOnceItAgrees() {
        aPlanNames(FRONT, Territory.POLICE);

        task().body("coordinators.id", contains(Territory.POLICE.toString()))
                .body("asked.id", contains(FRONT.toString()))
                .body("asked.name", contains("Ủy ban MTTQ Việt Nam xã Đa Lộc"));
        timeline().body("items.kind", contains("PLANNED", "SUPPORT_ASKED")).body("items[1].actor", nullValue());
        String request = theRequest();
        Api.as("daloc.mttq")
                .get("/requests/" + request)
                .then()
                .body("status", equalTo("OPEN"))
                .body("replyBy", equalTo("2025-06-17"))
                .body("askedByUnitId", equalTo(Territory.DA_LOC.toString()))
                .body(
                        "text",
                        equalTo("Đề nghị phối hợp thực hiện: Niêm yết công khai quy hoạch tại nhà văn hóa thôn"
                                + " (Kế hoạch số 02/KH-UBND)"));

        answer("daloc.vp", true).then().statusCode(403);
        answer("daloc.mttq", true).then().statusCode(200);

        task().body("coordinators.id", contains(Territory.POLICE.toString(), FRONT.toString()))
                .body("asked", empty());
    }

    @Test
    void scenario45WhomThePlanNamesMayDeclineAndIsNotAskedAgainByTheNextVersion() {
        PlanIssued plan = aPlanNames(FRONT);
        answer("daloc.mttq", false).then().statusCode(200);

        amending(plan, "2025-06-10")
                .with(aLine("1").supportedBy(FRONT, Territory.JUSTICE))
                .issued();

        task().body("coordinators.id", contains(Territory.JUSTICE.toString())).body("asked", empty());
        requests().body("items.status", contains("DECLINED"));
    }

    @Test
    void whoAgreedSupportsOnAsLongAsThePlanNamesThem() {
        PlanIssued plan = aPlanNames(FRONT);
        answer("daloc.mttq", true).then().statusCode(200);

        PlanIssued second = amending(plan, "2025-06-10")
                .with(aLine("1").supportedBy(Territory.JUSTICE, FRONT))
                .issued();

        task().body("coordinators.id", contains(Territory.JUSTICE.toString(), FRONT.toString()));
        amending(second, "2025-06-11")
                .with(aLine("1").supportedBy(Territory.JUSTICE))
                .issued();
        task().body("coordinators.id", contains(Territory.JUSTICE.toString()));
        requests().body("items.status", contains("ACCEPTED"));
    }

    @Test
    void aPlanThatNamesThemNoLongerWithdrawsTheRequestAndOneThatNamesThemAgainAsksAgain() {
        PlanIssued plan = aPlanNames(FRONT, PARTY);
        String request = requestTo(FRONT);

        PlanIssued second =
                amending(plan, "2025-06-10").with(aLine("1").supportedBy(PARTY)).issued();

        task().body("asked.id", contains(PARTY.toString()));
        timeline()
                .body("items.kind[-1]", equalTo("SUPPORT_WITHDRAWN"))
                .body("items[-1].details.requestId", equalTo(request))
                .body("items[-1].actor", nullValue());
        Api.sending("daloc.mttq", Map.of("accepted", true))
                .post("/requests/" + request + "/answer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:request-withdrawn"));
        await("the question and its end on the topic")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(request))
                        .extracting(RequestState::version, RequestState::status)
                        .containsExactly(tuple(1L, RequestStatus.OPEN), tuple(2L, RequestStatus.WITHDRAWN)));

        amending(second, "2025-06-11")
                .with(aLine("1").supportedBy(PARTY, FRONT))
                .issued();

        task().body("asked.id", contains(PARTY.toString(), FRONT.toString()));
    }

    @Test
    void aDroppedTaskNeedsNoAnswerAndComesBackWithTheQuestion() {
        PlanIssued plan = aPlanNames(FRONT);
        ask(COUNCIL).then().statusCode(201);

        PlanIssued without = amending(plan, "2025-06-10").with(aLine("2")).issued();

        requests().body("items.status", contains("WITHDRAWN", "WITHDRAWN"));
        amending(without, "2025-06-11").with(aLine("1").supportedBy(FRONT)).issued();
        task().body("asked.id", contains(FRONT.toString()));
    }

    @Test
    void whatAPersonAskedStaysWhenThePlanNeverNamedThem() {
        PlanIssued plan = aPlanNames(Territory.POLICE);
        ask(COUNCIL).then().statusCode(201);

        amending(plan, "2025-06-10").with(aLine("1")).issued();

        task().body("asked.id", contains(COUNCIL.toString()));
    }

    @Test
    void scenario45AnAssignmentThatNamesTheFrontAsSupportingAsksIt() {
        aPlanNames(Territory.POLICE);

        assign("daloc.vp", 1, Territory.CULTURE, FRONT, Territory.JUSTICE)
                .then()
                .statusCode(200);

        task().body("coordinators.id", contains(Territory.JUSTICE.toString()))
                .body("asked.id", contains(FRONT.toString()));
        timeline()
                .body("items.kind", contains("PLANNED", "ASSIGNED", "SUPPORT_ASKED"))
                .body("items[1].details.coordinatorUnitIds", contains(Territory.JUSTICE.toString()))
                .body("items[2].actor.post", equalTo("Công chức Văn phòng - Thống kê xã Đa Lộc"));
        assign("daloc.vp", 2, Territory.CULTURE, FRONT).then().statusCode(200);
        requests().body("items.size()", equalTo(1));
        answer("daloc.mttq", true).then().statusCode(200);
        assign("daloc.vp", 4, Territory.POLICE, FRONT, Territory.JUSTICE)
                .then()
                .statusCode(200)
                .body("coordinators.id", containsInAnyOrder(FRONT.toString(), Territory.JUSTICE.toString()));
    }

    @Test
    void scenario45ToLeadItIsNeitherChargedNorAskedByAnAssignment() {
        aPlanNames(Territory.POLICE);

        assign("daloc.vp", 1, FRONT, PARTY)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-is-asked-not-ordered"));

        requests().body("items", empty());
    }

    @Test
    void anEditFromThePhoneAsksOnceHoweverOftenItIsSent() {
        aPlanNames(Territory.POLICE);
        Map<String, Object> edit = Map.of(
                "base", assignment(Territory.CULTURE, Territory.POLICE),
                "mine", assignment(Territory.CULTURE, Territory.POLICE, FRONT));
        Api.sending("daloc.vp", edit).patch("/tasks/" + task).then().statusCode(200);

        Response again = Api.sending("daloc.vp", edit).patch("/tasks/" + task);

        again.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("coordinators.id", contains(Territory.POLICE.toString()))
                .body("asked.id", contains(FRONT.toString()));
        requests().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-12, 2025-06-12", "2025-06-10, 2025-06-10", "2025-06-30, 2025-06-17", "2025-06-09, 2025-06-17"})
    void theTermIsFiveWorkingDaysUnlessTheWorkIsDueBefore(String due, String replyBy) {
        task = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(FRONT).atLatest(due))
                        .issued()
                        .planId(),
                "1");

        requests().body("items.replyBy", contains(replyBy));
    }

    private PlanIssued aPlanNames(UUID... supporting) {
        PlanIssued plan = aPlan().with(aLine("1").supportedBy(supporting)).issued();
        task = Api.taskOf(plan.planId(), "1");
        return plan;
    }

    private ValidatableResponse task() {
        return Api.as("daloc.vp").get("/tasks/" + task).then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().statusCode(200);
    }

    private ValidatableResponse requests() {
        return Api.as("daloc.vp").get("/requests?taskId=" + task).then().statusCode(200);
    }

    private String theRequest() {
        return requests().extract().path("items[0].id");
    }

    private String requestTo(UUID unit) {
        return requests().extract().path("items.find { it.unitId == '" + unit + "' }.id");
    }

    private Response answer(String user, boolean accepted) {
        return Api.sending(user, Map.of("accepted", accepted, "reason", "Đã bàn trong Ban Thường trực"))
                .post("/requests/" + theRequest() + "/answer");
    }

    private Response ask(UUID unit) {
        return Api.sending("daloc.vp", Map.of("unitId", unit, "text", "Đề nghị giám sát", "replyBy", "2025-06-16"))
                .post("/tasks/" + task + "/requests");
    }

    private Response assign(String user, int version, UUID lead, UUID... supporting) {
        return Api.sending(user, assignment(lead, supporting))
                .header("If-Match", "\"v" + version + "\"")
                .put("/tasks/" + task + "/assignment");
    }

    private static Map<String, Object> assignment(UUID lead, UUID... supporting) {
        return Map.of("leadUnitId", lead, "coordinatorUnitIds", List.of(supporting));
    }

    private static List<RequestState> told(String request) {
        return Broker.on(Topic.REQUEST, RequestState.class).stream()
                .filter(state -> state.requestId().toString().equals(request))
                .toList();
    }
}
