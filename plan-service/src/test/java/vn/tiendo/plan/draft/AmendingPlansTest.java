package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_POLICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changeLine;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class AmendingPlansTest {
    private static final UUID LE_XA = UUID.fromString("018cc251-f400-7e70-afec-463d4fffb05d");
    private static final AtomicInteger NUMBER = new AtomicInteger(7000);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    @Inject
    Sql sql;

    @Test
    void theNextVersionKeepsTheIdsOfItsLinesAndIsToldWhole() {
        // Given
        String plan = issuedOf(table());
        Map<String, Object> kept = line(plan, "1.1");
        String draft = amend(plan);
        changeLine(draft, "1.1", Map.of("timing", "Quý III/2025")).statusCode(200);
        remove(draft, "2.1");
        add(draft, "9.1", "Đối thoại với thanh niên");
        // When
        issue(draft, number(), LocalDate.of(2025, 1, 8))
                .statusCode(200)
                .body("id", equalTo(plan))
                .body("status", equalTo("ISSUED"))
                .body("issuedVersion", equalTo(2))
                .body("issuedOn", equalTo("2025-01-08"));
        // Then
        PlanIssued told = told(plan, 2);
        assertThat(told.lines()).extracting(Line::code).containsExactly("1.1", "9.1");
        assertThat(told.lines().get(0).lineId()).hasToString(String.valueOf(kept.get("id")));
        assertThat(told.lines().get(0).timing()).isEqualTo("Quý III/2025");
        assertThat(line(plan, "1.1").get("id")).isEqualTo(kept.get("id"));
        assertThat(line(plan, "1.1").get("timing")).isEqualTo("Quý III/2025");
        as("daloc.vp").get("/plans/{id}", draft).then().body("status", equalTo("ABSORBED"));
        as("daloc.vp")
                .queryParam("unitId", DA_LOC)
                .queryParam("limit", 200)
                .get("/plans")
                .then()
                .body("items.id", hasItem(plan))
                .body("items.id", not(hasItem(draft)));
    }

    @Test
    void thePlanStaysAsItIsUntilTheAmendmentIsSigned() {
        // Given
        String plan = issuedOf(table());
        String draft = amend(plan);
        // When
        changeLine(draft, "1.1", Map.of("task", "Việc đã sửa")).statusCode(200);
        // Then
        assertThat(line(plan, "1.1").get("task")).isNotEqualTo("Việc đã sửa");
        as("daloc.congan").get("/plans/{id}", plan).then().statusCode(200).body("issuedVersion", equalTo(1));
    }

    @Test
    void theDiffNamesWhatWasAddedChangedAndDropped() {
        // Given
        String plan = issuedOf(table());
        String draft = amend(plan);
        changeLine(draft, "1.1", Map.of("timing", "Quý III/2025")).statusCode(200);
        changePlan(draft, Map.of("title", "Kế hoạch sửa đổi")).statusCode(200);
        remove(draft, "2.1");
        add(draft, "9.1", "Đối thoại với thanh niên");
        diff(plan, "draft").body("to", equalTo("draft")).body("changed.code", contains("1.1"));
        issue(draft, number(), LocalDate.of(2025, 1, 8)).statusCode(200);
        // When
        diff(plan, "2")
                // Then
                .body("from", equalTo("1"))
                .body("added.code", contains("9.1"))
                .body("dropped.code", contains("2.1"))
                .body("changed.code", contains("1.1"))
                .body("changed[0].fields.field", contains("timing"))
                .body("changed[0].fields[0].before", equalTo("Quý II/2025"))
                .body("changed[0].fields[0].after", equalTo("Quý III/2025"))
                .body("header.field", containsInAnyOrder("title", "documentCode", "issuedOn"));
        as("daloc.vp")
                .get("/plans/{id}/versions", plan)
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].reason", equalTo("Cấp trên giao thêm việc"));
        as("daloc.vp")
                .get("/plans/{id}?version=1", plan)
                .then()
                .body("issuedVersion", equalTo(1))
                .body("issuedOn", equalTo("2025-01-06"));
        as("daloc.vp").get("/plans/{id}/versions/1", plan).then().body("content.lines.code", contains("1.1", "2.1"));
    }

    @Test
    void onlyOneAmendmentIsOpenAtATimeAndItMayBeDiscarded() {
        // Given
        String plan = issuedOf(table());
        String draft = amend(plan);
        opening(plan).statusCode(409).body("type", equalTo("urn:tiendo:problem:amendment-open"));
        // When
        as("daloc.vp")
                .header("If-Match", as("daloc.vp").get("/plans/{id}", draft).getHeader("ETag"))
                .delete("/plans/{id}", draft)
                .then()
                .statusCode(204);
        // Then
        issue(draft, number(), DAY).statusCode(409).body("type", equalTo("urn:tiendo:problem:plan-discarded"));
        opening(plan).statusCode(201);
    }

    @Test
    void refusesWhatCannotBeAmendedAndADayBeforeThePlan() {
        // Given
        String draftOnly = draftOf(table());
        String plan = issuedOf(table());
        String draft = amend(plan);
        // When
        issue(draft, number(), DAY.minusDays(1))
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:amendment-before-plan"));
        opening(draftOnly).statusCode(409).body("type", equalTo("urn:tiendo:problem:plan-not-in-force"));
        as("lexa.vp")
                .body(Map.of("reason", "Thử"))
                .post("/plans/{id}/amendments", plan)
                .then()
                .statusCode(404);
        as("daloc.vp").get("/plans/{id}/diff?to=abc", plan).then().statusCode(400);
    }

    @Test
    void theDatabaseLetsNobodyWriteAroundTheSignature() {
        // Given
        String plan = issuedOf(table());
        UUID id = UUID.fromString(plan);
        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update("UPDATE plan_line SET code = 'x' WHERE plan_id = ?", id)))
                // Then
                .hasStackTraceContaining("of an issued plan");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "UPDATE plan SET issued_version = issued_version + 1, title = 'x' WHERE id = ?", id)))
                .hasStackTraceContaining("kept as it was written");
    }

    @Test
    void scenario31OnlyThoseWhoReceiveItToExecuteAreGivenWork() {
        // Given
        String plan = draftOf(table());
        changePlan(
                        plan,
                        Map.of(
                                "recipients",
                                List.of(
                                        Map.of("unitId", DA_LOC_POLICE, "purpose", "TO_MONITOR"),
                                        Map.of("unitId", LE_XA, "purpose", "TO_REPORT"))))
                .statusCode(200);
        changeLine(plan, "2.1", Map.of("leadUnitId", DA_LOC_POLICE)).statusCode(200);
        // When
        issue(plan, number(), DAY).statusCode(409).body("current.findings.code", hasItem("LEAD_NOT_TO_EXECUTE"));
        changePlan(
                        plan,
                        Map.of(
                                "recipients",
                                List.of(
                                        Map.of("unitId", DA_LOC_POLICE, "purpose", "TO_EXECUTE"),
                                        Map.of("unitId", LE_XA, "purpose", "TO_REPORT"))))
                .statusCode(200);
        as("lexa.vp").get("/plans/{id}", plan).then().statusCode(404);
        issue(plan, number(), DAY).statusCode(200);
        // Then
        as("lexa.vp").get("/plans/{id}", plan).then().statusCode(200);
        as("lexa.vp").get("/plans/{id}/lines", plan).then().statusCode(200).body("items", not(empty()));
        as("disu.vp").get("/plans/{id}", plan).then().statusCode(404);
        assertThat(told(plan, 1).recipients()).hasSize(2);
    }

    private static byte[] table() {
        return TaskTable.sound()
                .row(2, "Công khai, minh bạch", "Niêm yết dự toán", "Công an xã", "", "Quý II/2025")
                .csv();
    }

    private static String issuedOf(byte[] table) {
        String plan = draftOf(table);
        issue(plan, number(), DAY).statusCode(200);
        return plan;
    }

    private static String amend(String plan) {
        return opening(plan).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse opening(String plan) {
        return as("daloc.vp")
                .body(Map.of("reason", "Cấp trên giao thêm việc"))
                .post("/plans/{id}/amendments", plan)
                .then();
    }

    private static ValidatableResponse diff(String plan, String to) {
        return as("daloc.vp")
                .queryParam("to", to)
                .get("/plans/{id}/diff", plan)
                .then()
                .statusCode(200);
    }

    private static void remove(String plan, String code) {
        Map<String, Object> line = line(plan, code);
        as("daloc.vp")
                .header("If-Match", "\"v" + line.get("version") + "\"")
                .delete("/plans/{plan}/lines/{line}", plan, line.get("id"))
                .then()
                .statusCode(204);
    }

    private static void add(String plan, String code, String task) {
        as("daloc.vp")
                .body(Map.of(
                        "code",
                        code,
                        "line",
                        Map.of("task", task, "lead", "Văn phòng UBND xã", "timing", "Quý IV/2025")))
                .post("/plans/{plan}/lines", plan)
                .then()
                .statusCode(201);
    }

    private static PlanIssued told(String plan, int version) {
        return await("version " + version + " is on the topic")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Broker.on(Topic.PLAN, PlanIssued.class).stream()
                                .filter(event -> event.planId().toString().equals(plan))
                                .max(Comparator.comparing(PlanIssued::version))
                                .filter(event -> event.version() == version),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String number() {
        return NUMBER.incrementAndGet() + "/KH-UBND";
    }
}
