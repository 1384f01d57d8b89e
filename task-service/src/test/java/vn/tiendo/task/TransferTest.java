package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.Merger;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TransferTest {
    private PlanIssued plan = aPlan().event();
    private UUID culture = new UUID(0, 0);
    private UUID police = new UUID(0, 0);

    @BeforeAll
    static void sqlNeedsTheContextOfTheTest() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void twoTasksOfAUnitThatEndsInJune() {
        Merger.isKnown();
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1").supportedBy(Territory.POLICE, Territory.JUSTICE))
                .with(aLine("2").ledBy(Territory.POLICE).atLatest("2025-09-30"))
                .issued();
        culture = Api.taskOf(plan.planId(), "1");
        police = Api.taskOf(plan.planId(), "2");
        Api.itIs("2025-07-02T08:30:00+07:00");
    }

    @AfterEach
    void itIsJuneAgainForTheOthers() {
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        ValidatableResponse preview = send("sonoivu", "/transfers?preview=true", request(Map.of()));

        preview.statusCode(200)
                .body("tasks", equalTo(2))
                .body("plans", equalTo(1))
                .body(
                        "offices.find { it.from.id == '" + Territory.CULTURE + "' }.to.id",
                        equalTo("" + Merger.DI_SU_CULTURE))
                .body("offices.find { it.from.id == '" + Territory.POLICE + "' }.to.id", equalTo("" + Merger.DI_SU))
                .body("offices.find { it.from.id == '" + Territory.POLICE + "' }.tasks", equalTo(2));
        task("sonoivu", culture).body("version", equalTo(1)).body("responsibleUnitId", nullValue());
    }

    @Test
    void openWorkPassesToTheSuccessorAndBothSidesSeeIt() {
        task("disu.vp", culture).statusCode(404);

        transferred(Map.of("leads", List.of(Map.of("fromUnitId", Territory.POLICE, "toUnitId", Merger.DI_SU_POLICE))));

        task("disu.vp", culture)
                .body("unitId", equalTo(Territory.DA_LOC.toString()))
                .body("responsibleUnitId", equalTo(Merger.DI_SU.toString()))
                .body("leadUnit.id", equalTo(Merger.DI_SU_CULTURE.toString()))
                .body("coordinators.id", contains(Merger.DI_SU_POLICE.toString(), Merger.DI_SU.toString()));
        task("daloc.vp", police).body("leadUnit.id", equalTo(Merger.DI_SU_POLICE.toString()));
        Api.as("daloc.vp")
                .get("/tasks/" + police + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "TRANSFERRED"))
                .body("items[1].details.legalReference", equalTo("1666/NQ-UBTVQH15"))
                .body("items[1].details.toUnitName", equalTo("Phường Dị Sử"));
        await("the others are told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Broker.on(Topic.TASK_STATUS, TaskStatus.class))
                .anySatisfy(status -> {
                    assertThat(status.taskId()).isEqualTo(police);
                    assertThat(status.unitId()).isEqualTo(Territory.DA_LOC);
                    assertThat(status.leadUnitId()).isEqualTo(Merger.DI_SU_POLICE);
                }));
    }

    @Test
    void theSuccessorAssignsWhatWasHandedToItAndTheOldUnitOnlyReads() {
        transferred(Map.of());

        assign("disu.vp", police, Merger.DI_SU_POLICE).then().statusCode(200);
        assign("daloc.vp", police, Territory.JUSTICE).then().statusCode(403);
    }

    @Test
    void aReversalRestoresExactlyWhoWasInCharge() {
        String transfer = transferred(Map.of());

        reverse("sonoivu", transfer).statusCode(200).body("reversalReason", equalTo("Nhầm đơn vị"));

        task("daloc.vp", culture)
                .body("responsibleUnitId", nullValue())
                .body("leadUnit.id", equalTo(Territory.CULTURE.toString()))
                .body("coordinators.id", contains(Territory.POLICE.toString(), Territory.JUSTICE.toString()));
        task("disu.vp", culture).statusCode(404);
        reverse("sonoivu", transfer).statusCode(409).body("type", equalTo("urn:tiendo:problem:transfer-reversed"));
    }

    @Test
    void whatTheSuccessorHasGoneOnWithIsNotTakenBack() {
        String transfer = transferred(Map.of());
        Api.sending("disu.vp", Map.of("percent", 30))
                .post("/tasks/" + police + "/progress")
                .then()
                .statusCode(201);

        reverse("sonoivu", transfer)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:transfer-worked-on"))
                .body("errors.detail", contains("2"));
        task("disu.vp", culture).body("leadUnit.id", equalTo(Merger.DI_SU_CULTURE.toString()));
    }

    @Test
    void theSuccessorOfRecordMayTakeOverAndOthersMayNot() {
        send("lexa.vp", "/transfers", request(Map.of())).statusCode(404);
        send("daloc.vhxh", "/transfers", request(Map.of())).statusCode(403);
        send("daloc.vp", "/transfers", request(Map.of())).statusCode(404);

        send("disu.vp", "/transfers", request(Map.of("taskIds", List.of(culture))))
                .statusCode(201)
                .body("tasks", equalTo(1));

        Api.as("disu.vp").get("/transfers?unitId=" + Territory.DA_LOC).then().body("items.tasks", hasItem(1));
        Api.as("lexa.vp").get("/transfers?unitId=" + Territory.DA_LOC).then().body("items", empty());
        task("disu.vp", police).statusCode(404);
    }

    @Test
    void whatEndedIsProposedWithItsSuccessors() {
        Api.as("disu.vp")
                .get("/transfers/proposals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].unit.name", equalTo("Xã Đa Lộc"))
                .body("items[0].endedOn", equalTo("2025-06-30"))
                .body("items[0].tasks", greaterThanOrEqualTo(2))
                .body("items[0].successors.name", contains("Phường Dị Sử"));
    }

    @Test
    void whatCannotPassIsRefusedByName() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        send("sonoivu", "/transfers", request(Map.of()))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:unit-still-stands"));
        Api.itIs("2025-07-02T08:30:00+07:00");
        send("sonoivu", "/transfers", request(Map.of("toUnitId", Territory.LE_XA)))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:successor-does-not-stand"));
        UUID unknown = UUID.randomUUID();
        send("sonoivu", "/transfers", request(Map.of("taskIds", List.of(culture, unknown))))
                .statusCode(422)
                .body("errors.detail", contains(unknown.toString()));
        send(
                        "sonoivu",
                        "/transfers",
                        request(Map.of(
                                "leads",
                                List.of(Map.of("fromUnitId", Territory.POLICE, "toUnitId", Territory.JUSTICE)))))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:office-of-others"));
        send("sonoivu", "/transfers", request(Map.of("legalReference", " ")))
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("căn cứ")));
    }

    private Map<String, Object> request(Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "fromUnitId",
                Territory.DA_LOC,
                "toUnitId",
                Merger.DI_SU,
                "planIds",
                List.of(plan.planId()),
                "legalReference",
                "1666/NQ-UBTVQH15",
                "reason",
                "Sắp xếp đơn vị hành chính"));
        request.putAll(more);
        return request;
    }

    private String transferred(Map<String, ?> more) {
        return send("sonoivu", "/transfers", request(more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(String user, String path, Map<String, ?> body) {
        return Api.sending(user, body).post(path).then();
    }

    private static ValidatableResponse reverse(String user, String transfer) {
        return send(user, "/transfers/" + transfer + "/reversal", Map.of("reason", "Nhầm đơn vị"));
    }

    private static ValidatableResponse task(String user, UUID id) {
        return Api.as(user).get("/tasks/" + id).then();
    }

    private static Response assign(String user, UUID task, UUID lead) {
        return Api.sending(user, Map.of("leadUnitId", lead))
                .header("If-Match", "\"v2\"")
                .put("/tasks/" + task + "/assignment");
    }
}
