package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class InspectionTest {
    private static final String INSPECTOR = "thanhtra";
    private static final String LEAD = "daloc.vhxh";

    @Inject
    Sql sql;

    private UUID task = new UUID(0, 0);
    private String inspection = "";

    @BeforeAll
    static void askTheDatabaseInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void anInspectionOfTheCommune() {
        Api.itIs("2024-05-20T08:30:00+07:00");
        task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        inspection = held(INSPECTOR, Map.of()).statusCode(201).extract().path("id");
    }

    @Test
    void scenario40AFindingThatWasRemediedClosesOnlyAfterReinspection() {
        // Given
        String finding = found(Map.of()).statusCode(201).extract().path("id");
        // When
        Api.itIs("2024-06-28T15:00:00+07:00");
        act(LEAD, finding, "remedy", Map.of("text", "Đã niêm yết lại đủ nội dung"))
                .statusCode(200)
                .body("status", equalTo("REMEDIED"));
        // Then
        finding(LEAD, finding).body("status", equalTo("REMEDIED")).body("overdue", equalTo(false));
        inspection(INSPECTOR).body("openFindings", equalTo(1));
        // When
        Api.itIs("2024-07-05T09:00:00+07:00");
        act(INSPECTOR, finding, "reinspection", Map.of("passed", true, "text", "Đã xem tại trụ sở"))
                .statusCode(200);
        // Then
        finding("daloc.vp", finding)
                .body("status", equalTo("CLOSED"))
                .body("lastDay", equalTo("2024-06-30"))
                .body("overdue", equalTo(false))
                .body("history.kind", contains("FOUND", "REMEDIED", "PASSED"))
                .body("history[1].actorUnitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"));
        inspection("daloc.vp").body("openFindings", equalTo(0)).body("findings", equalTo(1));
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", hasItem("FINDING_REINSPECTED"));
        assertThat(told(finding))
                .extracting(FindingState::status)
                .containsExactly(FindingStatus.OPEN, FindingStatus.REMEDIED, FindingStatus.CLOSED);
        told(finding).forEach(GoldenEvents::assertLikeGolden);
    }

    @Test
    void whatDoesNotPassIsOpenAgainWithAnotherTerm() {
        String finding = found(Map.of()).extract().path("id");
        act(LEAD, finding, "remedy", Map.of("text", "Đã sửa")).statusCode(200);

        act(INSPECTOR, finding, "reinspection", Map.of("passed", false, "text", "Còn thiếu", "dueOn", "2024-07-15"))
                .statusCode(200);

        finding(LEAD, finding).body("status", equalTo("OPEN")).body("lastDay", equalTo("2024-07-15"));
        act(LEAD, finding, "remedy", Map.of("text", "Đã bổ sung")).statusCode(200);
    }

    @Test
    void aRemedyAfterTheTermIsTakenAndLate() {
        String finding = found(Map.of()).extract().path("id");
        Api.itIs("2024-06-30T23:59:00+07:00");
        finding(LEAD, finding).body("overdue", equalTo(false));
        Api.itIs("2024-07-01T00:00:00+07:00");

        act(LEAD, finding, "remedy", Map.of("text", "Đã sửa")).statusCode(200);

        finding(LEAD, finding).body("overdue", equalTo(true));
    }

    @Test
    void eachStepIsTakenInItsTurnAndByThoseItBelongsTo() {
        String finding = found(Map.of()).extract().path("id");

        problem(act(INSPECTOR, finding, "reinspection", Map.of("passed", true, "text", "Đạt")), 409)
                .body("type", equalTo("urn:tiendo:problem:finding-not-remedied"));
        act(INSPECTOR, finding, "remedy", Map.of("text", "Đã sửa")).statusCode(403);
        act("daloc.tuphap", finding, "remedy", Map.of("text", "Đã sửa")).statusCode(404);
        act("lexa.vp", finding, "remedy", Map.of("text", "Đã sửa")).statusCode(404);
        act("daloc.vp", finding, "reinspection", Map.of("passed", true, "text", "Đạt"))
                .statusCode(403);
        act(LEAD, finding, "remedy", Map.of("text", "Đã sửa")).statusCode(200);
        problem(act(LEAD, finding, "remedy", Map.of("text", "Đã sửa")), 409)
                .body("type", equalTo("urn:tiendo:problem:finding-not-open"));
    }

    @Test
    void isSeenByTheInspectedAndByWhoeverMustPutItRightAndByNoOtherUnit() {
        String finding = found(Map.of()).extract().path("id");

        inspection(LEAD).statusCode(200);
        inspection("lexa.vp").statusCode(404);
        finding("lexa.vp", finding).statusCode(404);
        Api.as("lexa.vp").get("/findings?inspectionId=" + inspection).then().body("items", empty());
        Api.as(LEAD)
                .get("/findings?status=OPEN&taskId=" + task + "&unitId=" + Territory.DA_LOC)
                .then()
                .body("items.id", contains(finding));
        held("daloc.vp", Map.of()).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "dueOn, 2024-05-19, remedy-day-past",
        "leadUnitId, 018cc251-f400-7e70-afec-463d4fffb05d, lead-not-inspected",
        "taskId, 018cc251-f400-7e70-afec-463d4fffb05d, task-not-inspected"
    })
    void refusesAFindingThatCannotBe(String field, String value, String type) {
        problem(found(Map.of(field, value)), 422)
                .body("type", equalTo("urn:tiendo:problem:" + type))
                .body("errors[0].pointer", equalTo("/" + field));
        Api.as(INSPECTOR).get("/findings?inspectionId=" + inspection).then().body("items", empty());
    }

    @Test
    void refusesAnInspectionOfTomorrowAndEvidenceNobodyKnows() {
        problem(held(INSPECTOR, Map.of("heldOn", "2024-05-21")), 422)
                .body("type", equalTo("urn:tiendo:problem:inspection-not-held-yet"));
        String finding = found(Map.of()).extract().path("id");
        act(LEAD, finding, "remedy", Map.of("text", "Đã sửa", "evidenceIds", List.of(UUID.randomUUID())))
                .statusCode(422);
        finding(LEAD, finding).body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE finding_step SET text = ''", "DELETE FROM finding_step", "TRUNCATE finding_step"})
    void theDatabaseKeepsEachStep(String attack) {
        found(Map.of()).statusCode(201);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(attack)))
                .hasStackTraceContaining("append-only");
    }

    private ValidatableResponse held(String user, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unitId", Territory.DA_LOC,
                "kind", "INSPECTION",
                "title", "Kiểm tra công khai tại xã",
                "heldOn", "2024-05-20"));
        body.putAll(changes);
        return Api.sending(user, body).post("/inspections").then();
    }

    private ValidatableResponse found(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "Niêm yết thiếu ngày kết thúc",
                "text", "Bảng tin ở trụ sở không ghi niêm yết đến ngày nào",
                "taskId", task,
                "leadUnitId", Territory.CULTURE,
                "dueOn", "2024-06-30"));
        body.putAll(changes);
        return Api.sending(INSPECTOR, body)
                .post("/inspections/" + inspection + "/findings")
                .then();
    }

    private ValidatableResponse inspection(String user) {
        return Api.as(user).get("/inspections/" + inspection).then();
    }

    private static ValidatableResponse finding(String user, String id) {
        return Api.as(user).get("/findings/" + id).then();
    }

    private static ValidatableResponse act(String user, String finding, String action, Map<String, ?> body) {
        return Api.sending(user, body)
                .post("/findings/" + finding + "/" + action)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status);
    }

    private static List<FindingState> told(String finding) {
        await("three steps are told")
                .atMost(Duration.ofSeconds(10))
                .until(() -> of(finding).size() == 3);
        return of(finding);
    }

    private static List<FindingState> of(String finding) {
        return Broker.on(Topic.FINDING, FindingState.class).stream()
                .filter(state -> state.findingId().toString().equals(finding))
                .toList();
    }
}
