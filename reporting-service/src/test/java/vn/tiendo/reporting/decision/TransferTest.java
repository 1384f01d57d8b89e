package vn.tiendo.reporting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class TransferTest {
    private static final UUID NGUYEN_TRAI = UUID.fromString("018cc251-f400-7000-8000-00000000a001");
    private static final UUID SO_NOI_VU = UUID.fromString("018cc251-f400-7000-8000-00000000a002");
    private static final LocalDate MERGED_ON = LocalDate.of(2025, 7, 1);
    private static final String REFERENCE = "1666/NQ-UBTVQH15";

    private final World world;
    private final APlan plan = APlan.aPlan();

    TransferTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        isKnown(NGUYEN_TRAI, "Xã Nguyễn Trãi");
        isKnown(SO_NOI_VU, "Sở Nội vụ");
    }

    private void isKnown(UUID id, String name) {
        Broker.send(unit(id, 1, name, null, List.of()));
        await(name + " is known").until(() -> world.count("SELECT count(*) AS n FROM unit WHERE id = ?", id) == 1);
    }

    private static UnitState unit(UUID id, long version, String name, LocalDate lastDay, List<Successor> successors) {
        List<UUID> path = id.equals(Territory.DA_LOC)
                ? List.of(Territory.PROVINCE, Territory.AN_THI, id)
                : List.of(Territory.PROVINCE, id);
        return new UnitState(
                id, version, null, name, "COMMUNE", null, path.get(path.size() - 2), path, null, lastDay, successors);
    }

    private void daLocMerges() {
        Broker.send(unit(
                Territory.DA_LOC,
                2,
                "Xã Đa Lộc",
                MERGED_ON.minusDays(1),
                List.of(new Successor(NGUYEN_TRAI, SuccessionKind.MERGE, MERGED_ON, REFERENCE))));
        await("the succession is known")
                .until(() -> world.count("SELECT count(*) AS n FROM unit_successor WHERE unit_id = ?", Territory.DA_LOC)
                        == 1);
    }

    private UUID owed() {
        UUID duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);
        return duty;
    }

    private ValidatableResponse decide(String user, UUID id, String action, Map<String, Object> body) {
        return world.as(user)
                .body(body)
                .post("/report-obligations/" + id + "/" + action)
                .then();
    }

    @Test
    void scenario27TheSuccessorReportsToTheSuperiorDeskAndThePlanKeepsItsIssuer() {
        UUID duty = owed();
        daLocMerges();

        decide(
                        "sonoivu",
                        duty,
                        "transfer",
                        Map.of("reason", "Đa Lộc sáp nhập vào Nguyễn Trãi", "throughUnitId", SO_NOI_VU))
                .statusCode(200)
                .body("unit.name", equalTo("Xã Nguyễn Trãi"))
                .body("recipient.name", equalTo("Tỉnh Hưng Yên"))
                .body("through.name", equalTo("Sở Nội vụ"))
                .body("workOf.name", equalTo("Xã Đa Lộc"))
                .body("planIssuer.name", equalTo("Xã Đa Lộc"))
                .body("dueAt", equalTo("2025-07-05T00:00:00+07:00"))
                .body("status", equalTo("DUE_SOON"))
                .body("version", equalTo(2));

        world.as("daloc.vp")
                .queryParam("status", "TRANSFERRED")
                .get("/report-obligations")
                .then()
                .body("items.obligationId", contains(duty.toString()))
                .body("items[0].id", not(equalTo(duty.toString())))
                .body("items[0].unit.name", equalTo("Xã Đa Lộc"))
                .body("items[0].recipient.name", equalTo("Huyện Ân Thi"))
                .body("items[0].transferredTo.name", equalTo("Xã Nguyễn Trãi"));
        world.as("daloc.vp").get("/report-obligations/" + duty).then().statusCode(404);
        world.as("sonoivu")
                .get("/report-obligations/" + duty + "/decisions")
                .then()
                .body("items.action", contains("TRANSFERRED"))
                .body("items[0].legalReference", equalTo(REFERENCE))
                .body("items[0].throughBefore.name", equalTo("Phòng Nội vụ huyện Ân Thi"));
        await("the transfer is told").until(() -> due(duty).size() == 2);
        ReportDue told = due(duty).get(1);
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.unitId()).isEqualTo(NGUYEN_TRAI);
        assertThat(told.recipientUnitId()).isEqualTo(Territory.PROVINCE);
        assertThat(told.throughUnitId()).isEqualTo(SO_NOI_VU);
        world.as("sonoivu").get("/report-obligations/" + duty).then().body("planIssuer.name", equalTo("Xã Đa Lộc"));
    }

    @Test
    void compilesTheWorkOfTheUnitThatEnded() {
        UUID duty = owed();
        TaskStatus work = ATask.aTask()
                .of(plan.id, Territory.DA_LOC)
                .at(TaskState.IN_PROGRESS, 40)
                .worked(1)
                .told("2025-05-12T10:00:00+07:00");
        world.hears(work);
        Map<String, Object> named = Map.of("toUnitId", Territory.PROVINCE, "reason", "Tỉnh báo cáo thay");
        decide("sonoivu", duty, "transfer", named)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:reports-to-itself"));

        decide("sonoivu", duty, "waiver/reversal", Map.of("reason", "Nhầm")).statusCode(409);
        world.at("2025-06-20T09:00:00+07:00");
        decide(
                        "sonoivu",
                        duty,
                        "transfer",
                        Map.of("toUnitId", Territory.LE_XA, "legalReference", REFERENCE, "reason", "Theo phân công"))
                .statusCode(200);

        world.as("lexa.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .body("unit.name", equalTo("Xã Lệ Xá"))
                .body("compilation.tasks.id", contains(work.taskId().toString()));
        world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(404);
    }

    @Test
    void isTakenBackWhileNothingIsSubmitted() {
        UUID duty = owed();
        daLocMerges();
        decide("sonoivu", duty, "transfer", Map.of("reason", "Sáp nhập"))
                .statusCode(200)
                .body("through", nullValue());

        decide("sonoivu", duty, "transfer/reversal", Map.of("reason", "Nhầm đơn vị"))
                .statusCode(200)
                .body("unit.name", equalTo("Xã Đa Lộc"))
                .body("through.name", equalTo("Phòng Nội vụ huyện Ân Thi"))
                .body("version", equalTo(3));

        decide("sonoivu", duty, "transfer/reversal", Map.of("reason", "Lần nữa"))
                .statusCode(409);
        world.as("daloc.vp")
                .get("/report-obligations")
                .then()
                .body("items.status", contains("DUE_SOON"))
                .body("items.id", contains(duty.toString()));
        world.as("daloc.vp")
                .get("/report-obligations/" + duty + "/decisions")
                .then()
                .body("items.action", contains("TRANSFERRED", "TRANSFER_REVERSED"));
    }

    @Test
    void keepsTheSuccessorWhenThePlanIsAmended() {
        UUID duty = owed();
        daLocMerges();
        decide("sonoivu", duty, "transfer", Map.of("reason", "Sáp nhập")).statusCode(200);
        plan.version(2, "2025-07-02")
                .owing(duty, "H1", "2025-06-30", "2025-07-10", Territory.DA_LOC, Territory.AN_THI, null);

        Broker.send(plan.issued());

        await("the later date is told").until(() -> due(duty).size() == 3);
        assertThat(due(duty).get(2).unitId()).isEqualTo(NGUYEN_TRAI);
        assertThat(due(duty).get(2).dueMoved()).isNotNull();
    }

    @Test
    void liftsAnObligationAndTakesThatBack() {
        UUID duty = owed();

        decide("sonoivu", duty, "waiver", Map.of("reason", "Trùng với báo cáo chuyên đề"))
                .statusCode(200)
                .body("status", equalTo("WAIVED"));

        world.as("daloc.vp")
                .queryParam("status", "WAIVED")
                .get("/report-obligations")
                .then()
                .body("items.id", hasItem(duty.toString()));
        world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:obligation-waived"));
        world.at("2025-07-06T09:00:00+07:00");
        world.as("sonoivu").get("/progress/completeness").then().body("total.due", equalTo(0));
        await("the waiver is told").until(() -> !waived(duty).isEmpty());
        GoldenEvents.assertLikeGolden(waived(duty).get(0));
        decide("sonoivu", duty, "waiver", Map.of("reason", "Lần nữa")).statusCode(409);
        decide("sonoivu", duty, "waiver/reversal", Map.of("reason", "Vẫn cần"))
                .statusCode(200)
                .body("status", equalTo("OVERDUE"))
                .body("version", equalTo(3));
    }

    @Test
    void refusesWhatIsNotItsToDecide() {
        UUID duty = owed();
        Map<String, Object> why = Map.of("reason", "Xin miễn");

        decide("daloc.ct", duty, "waiver", why)
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:not-the-superior"));
        decide("daloc.ct", duty, "transfer", why).statusCode(403);
        decide("lexa.vp", duty, "waiver", why).statusCode(404);
        decide("daloc.vhxh", duty, "waiver", why).statusCode(403);
        decide("sonoivu", duty, "waiver", Map.of("reason", " ")).statusCode(400);
        decide("sonoivu", duty, "transfer", Map.of("toUnitId", Territory.AN_THI, "reason", "x"))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:unit-ended"));
        decide("sonoivu", duty, "transfer", Map.of("toUnitId", NGUYEN_TRAI, "reason", "x\u0000"))
                .statusCode(400);
    }

    @Test
    void refusesOnceTheReportIsSubmitted() {
        UUID duty = owed();
        String report = world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("daloc.vp").post("/reports/" + report + "/submission").then().statusCode(200);

        decide("sonoivu", duty, "waiver", Map.of("reason", "Muộn"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:obligation-submitted"));
        decide("sonoivu", duty, "transfer", Map.of("toUnitId", NGUYEN_TRAI, "legalReference", "x", "reason", "Muộn"))
                .statusCode(409);
    }

    private static List<ReportDue> due(UUID duty) {
        return Broker.on(Topic.REPORT, ReportDue.class).stream()
                .filter(event -> event.obligationId().equals(duty))
                .toList();
    }

    private static List<ReportWaived> waived(UUID duty) {
        return Broker.on(Topic.REPORT, ReportWaived.class).stream()
                .filter(event -> event.obligationId().equals(duty))
                .toList();
    }
}
