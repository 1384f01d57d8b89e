package vn.tiendo.plan.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.DI_SU;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.findings;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class CopiesTest {
    private static final UUID LE_XA = UUID.fromString("018cc251-f400-7e70-afec-463d4fffb05d");
    private static final UUID LE_XA_OFFICE = UUID.fromString("018cc251-f400-7edd-8476-605ff6366f9c");
    private static final UUID NGUYEN_TRAI = UUID.fromString("018cc251-f400-751a-a1ed-91fe79960aa7");
    private static final Map<String, Object> HALF_YEAR = Map.of(
            "period", "H1", "dataFrom", "2025-01-01", "dataTo", "2025-06-30", "due", "2025-07-05", "inclusive", false);

    @Test
    void eachUnitGetsADraftWithLeadsDatesAndReportsOfItsOwn() {
        // Given
        String source = draftOf(TaskTable.sound().csv());
        changePlan(source, Map.of("title", "Kế hoạch của Xã Đa Lộc năm 2025", "reportingDuties", List.of(HALF_YEAR)))
                .statusCode(200);
        // When
        String job = ask("sonoivu", source, 2024, LE_XA, DI_SU)
                .statusCode(202)
                .extract()
                .path("id");
        // Then
        finished(job).body("items.status", contains("DONE", "DONE")).body("done", equalTo(2));
        String copy = finished(job).extract().path("items[0].planId");
        as("sonoivu")
                .get("/plans/{id}", copy)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("unitId", equalTo(LE_XA.toString()))
                .body("year", equalTo(2024))
                .body("title", equalTo("Kế hoạch của Xã Lệ Xá năm 2024"))
                .body("documentCode", nullValue())
                .body("recipients", empty())
                .body("reportingDuties[0].due", equalTo("2024-07-05"))
                .body("reportingDuties[0].reporterUnitId", equalTo(LE_XA.toString()));
        as("sonoivu")
                .get("/plans/{id}/lines", copy)
                .then()
                .body("items[0].timing", equalTo("Quý II/2024"))
                .body("items[0].schedules[0].from", equalTo("2024-04-01"))
                .body("items[0].leadUnitId", equalTo(LE_XA_OFFICE.toString()));
    }

    @Test
    void moneyAndRecipientsComeAlongAndTheMoneyWaitsToBeConfirmed() {
        // Given
        String source = draftOf(TaskTable.sound().csv());
        List<Map<String, Object>> estimates = List.of(Map.of(
                "item",
                "In tờ rơi",
                "amount",
                5_000_000,
                "lineId",
                line(source, "1.1").get("id")));
        changePlan(
                        source,
                        Map.of(
                                "funding",
                                Map.of("source", "Ngân sách xã", "estimates", estimates),
                                "recipients",
                                List.of(
                                        Map.of("unitId", PROVINCE, "purpose", "TO_REPORT"),
                                        Map.of("unitId", DA_LOC_OFFICE, "purpose", "TO_EXECUTE"))))
                .statusCode(200)
                .body("funding.estimates.takenOver", contains(false));
        // When
        String job = ask("sonoivu", source, 2024, LE_XA, DA_LOC)
                .statusCode(202)
                .extract()
                .path("id");
        // Then
        finished(job).body("items.status", contains("DONE", "DONE"));
        String other = finished(job).extract().path("items[0].planId");
        as("sonoivu")
                .get("/plans/{id}", other)
                .then()
                .body("recipients.unitId", contains(PROVINCE.toString(), LE_XA_OFFICE.toString()))
                .body("recipients.purpose", contains("TO_REPORT", "TO_EXECUTE"))
                .body("funding.source", equalTo("Ngân sách xã"))
                .body("funding.total", equalTo(5_000_000))
                .body("funding.estimates.takenOver", contains(true));
        String lastYears = finished(job).extract().path("items[1].planId");
        String line = String.valueOf(line(lastYears, "1.1").get("id"));
        as("daloc.vp")
                .get("/plans/{id}", lastYears)
                .then()
                .body("recipients.unitId", contains(PROVINCE.toString(), DA_LOC_OFFICE.toString()))
                .body("funding.estimates.lineId", contains(line));
        assertThat(findings(lastYears, "")).contains("ESTIMATE_UNCONFIRMED");
        issue(lastYears, "17/KH-UBND", LocalDate.of(2024, 1, 8))
                .statusCode(409)
                .body("errors.code", hasItem("ESTIMATE_UNCONFIRMED"));
        List<Map<String, Object>> confirmed = List.of(Map.of("item", "In tờ rơi", "amount", 6_000_000, "lineId", line));
        changePlan(lastYears, Map.of("funding", Map.of("estimates", confirmed))).statusCode(200);
        assertThat(findings(lastYears, "")).doesNotContain("ESTIMATE_UNCONFIRMED");
    }

    @Test
    void askingAgainFindsTheCopyThatIsThere() {
        // Given
        String source = draftOf(TaskTable.sound().csv());
        String first =
                ask("sonoivu", source, 2025, LE_XA).statusCode(202).extract().path("id");
        String copy = finished(first).extract().path("items[0].planId");
        // When
        String again = ask("sonoivu", source, 2025, LE_XA, LE_XA)
                .statusCode(202)
                .extract()
                .path("id");
        // Then
        finished(again).body("items.status", contains("EXISTED")).body("items[0].planId", equalTo(copy));
    }

    @Test
    void aUnitThatDidNotExistInTheYearIsRefusedAndTheOthersAreNot() {
        // Given
        String source = draftOf(TaskTable.sound().csv());
        // When
        String job = ask("sonoivu", source, 2024, NGUYEN_TRAI, DA_LOC)
                .statusCode(202)
                .extract()
                .path("id");
        // Then
        finished(job).body("items.status", contains("REFUSED", "DONE"));
        String reason = finished(job).extract().path("items[0].reason");
        assertThat(reason).contains("2024");
    }

    @Test
    void nobodyCopiesToUnitsThatAreNotTheirsNorSeesSuchAJob() {
        // Given
        String source = draftOf(TaskTable.sound().csv());
        // When
        ask("daloc.vp", source, 2026, LE_XA)
                // Then
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:copy-units-unknown"))
                .body("errors[0].pointer", equalTo("/unitIds/0"));
        ask("lexa.vp", source, 2024, LE_XA).statusCode(404);
        ask("daloc.congan", source, 2024, DA_LOC).statusCode(403);
        String job =
                ask("sonoivu", source, 2024, LE_XA).statusCode(202).extract().path("id");
        as("daloc.vp").get("/plan-copies/{id}", job).then().statusCode(404);
        as("lexa.vp")
                .get("/plan-copies/{id}", job)
                .then()
                .statusCode(200)
                .body("items.unit.name", contains("Xã Lệ Xá"));
        as("sonoivu").get("/plan-copies/{id}", Ids.next()).then().statusCode(404);
    }

    private static ValidatableResponse ask(String user, String plan, int year, UUID... units) {
        return as(user).body(Map.of("unitIds", List.of(units), "year", year))
                .post("/plans/{id}/copies", plan)
                .then();
    }

    private static ValidatableResponse finished(String job) {
        return await("the copying has come to its end")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as("sonoivu").get("/plan-copies/{id}", job).then().statusCode(200),
                        answer -> answer.extract()
                                .path("done")
                                .equals(answer.extract().path("total")));
    }
}
