package vn.tiendo.plan.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class DraftingPlansTest {
    private static final String LE_XA = "018cc251-f400-7e70-afec-463d4fffb05d";

    @Test
    void opensADraftWithItsWholeHeader() {
        Map<String, Object> recipient = Map.of("unitId", AN_THI, "purpose", "TO_REPORT");
        as("daloc.vp")
                .body(Map.of(
                        "unitId",
                        DA_LOC,
                        "year",
                        2025,
                        "title",
                        "Kế hoạch chuyển đổi số",
                        "indices",
                        List.of("DTI", "PAPI"),
                        "documentCode",
                        "/KH-UBND",
                        "legalBases",
                        List.of("42/2022/NĐ-CP"),
                        "recipients",
                        List.of(recipient),
                        "signing",
                        "TM. ỦY BAN NHÂN DÂN"))
                .post("/plans")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/plans/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"v0\""))
                .body("status", equalTo("DRAFT"))
                .body("indices", contains("DTI", "PAPI"))
                .body("legalBases", contains("42/2022/NĐ-CP"))
                .body("recipients[0].purpose", equalTo("TO_REPORT"))
                .body("issuedVersion", equalTo(0));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        as("daloc.vp")
                .body(Map.of("signing", "CHỦ TỊCH"))
                .post("/plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/unitId", "/year", "/title", "/indices"))
                .body("errors.detail", hasItem("Cần tiêu đề"));
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        // Given
        String plan = open("Kế hoạch ban đầu");
        // When
        changePlan(plan, Map.of("signing", "KT. CHỦ TỊCH"))
                // Then
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("title", equalTo("Kế hoạch ban đầu"))
                .body("signing", equalTo("KT. CHỦ TỊCH"));
    }

    @Test
    void unitAndYearNeverChange() {
        changePlan(open("Kế hoạch một năm"), Map.of("year", 2026))
                .statusCode(400)
                .body("errors.pointer", contains("/year"));
    }

    @Test
    void aStaleChangeIsRefusedWithThePresentState() {
        // Given
        String plan = open("Bản một");
        changePlan(plan, Map.of("title", "Bản hai")).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "\"v0\"")
                .body(Map.of("title", "Bản ba"))
                .patch("/plans/{id}", plan)
                .then()
                // Then
                .statusCode(412)
                .body("current.title", equalTo("Bản hai"));
    }

    @Test
    void aDutyReportsToTheUnitAboveUnlessToldOtherwise() {
        changePlan(
                        open("Kế hoạch có báo cáo"),
                        Map.of("reportingDuties", List.of(duty("H1", "2025-06-30", "2025-07-10"))))
                .statusCode(200)
                .body("reportingDuties[0].reporterUnitId", equalTo(DA_LOC.toString()))
                .body("reportingDuties[0].recipientUnitId", equalTo(AN_THI.toString()))
                .body("reportingDuties[0].due", equalTo("2025-07-10"));
    }

    @Test
    void aDutyKeepsItsIdThroughChanges() {
        // Given
        String plan = open("Kế hoạch hai kỳ");
        Map<String, Object> halfYear = duty("H1", "2025-06-30", "2025-07-10");
        String id = changePlan(plan, Map.of("reportingDuties", List.of(halfYear)))
                .statusCode(200)
                .extract()
                .path("reportingDuties[0].dutyId");
        Map<String, Object> later = new HashMap<>(halfYear);
        later.putAll(Map.of("dutyId", id, "due", "2025-07-15"));
        // When
        changePlan(plan, Map.of("reportingDuties", List.of(duty("Q1", "2025-03-31", "2025-04-10"), later)))
                // Then
                .statusCode(200)
                .body("reportingDuties.period", contains("Q1", "H1"))
                .body("reportingDuties[1].dutyId", equalTo(id))
                .body("reportingDuties[1].due", equalTo("2025-07-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "reporterUnitId, 018cc251-f400-76a4-9dc6-1dbc97e08a40",
        "reporterUnitId, 018cc251-f400-7799-a08e-b68461ac5b7b",
        "recipientUnitId, 018cc251-f400-76a4-9dc6-1dbc97e08a40",
        "recipientUnitId, 018cc251-f400-7697-8b55-8db63b1be608"
    })
    void aPlanMakesNeitherNeighboursNorItsSuperiorsReport(String field, String unit) {
        // Given
        Map<String, Object> duty = new HashMap<>(duty("H1", "2025-06-30", "2025-07-10"));
        duty.put(field, unit);
        // When
        changePlan(open("Kế hoạch của xã khác"), Map.of("reportingDuties", List.of(duty)))
                // Then
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:reporting-duty-wrong"));
    }

    @Test
    void theProvinceMayReceiveTheReport() {
        Map<String, Object> duty = new HashMap<>(duty("H1", "2025-06-30", "2025-07-10"));
        duty.put("recipientUnitId", PROVINCE);

        changePlan(open("Kế hoạch báo cáo tỉnh"), Map.of("reportingDuties", List.of(duty)))
                .statusCode(200);
    }

    @Test
    void aPlanTheCallerMayNotSeeIsNoParent() {
        String foreign = open("Kế hoạch của Đa Lộc");

        as("lexa.vp")
                .body(Map.of(
                        "unitId",
                        LE_XA,
                        "year",
                        2025,
                        "title",
                        "Kế hoạch",
                        "indices",
                        List.of("PAPI"),
                        "parentPlanId",
                        foreign))
                .post("/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:parent-plan-unknown"));
    }

    @Test
    void aDutyDueBeforeItsCutOffIsRefused() {
        changePlan(open("Kế hoạch sai hạn"), Map.of("reportingDuties", List.of(duty("H1", "2025-06-30", "2025-06-30"))))
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:reporting-duty-wrong"))
                .body("errors.pointer", contains("/reportingDuties/0"));
    }

    @Test
    void anUnknownPeriodIsRefusedAtItsField() {
        changePlan(open("Kế hoạch sai kỳ"), Map.of("reportingDuties", List.of(duty("Q5", "2025-06-30", "2025-07-10"))))
                .statusCode(400)
                .body("errors.pointer", contains("/reportingDuties/0/period"));
    }

    @Test
    void aParentPlanMustExist() {
        changePlan(open("Kế hoạch con"), Map.of("parentPlanId", UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:parent-plan-unknown"));
    }

    @Test
    void theSameRequestTwiceOpensOneDraft() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of("unitId", DA_LOC, "year", 2025, "title", "Gửi hai lần", "indices", List.of("PAPI"));
        String first = as("daloc.vp")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When
        as("daloc.vp")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                // Then
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void anOfficeMayReadButNotDraft() {
        as("daloc.congan")
                .body(Map.of("unitId", DA_LOC_OFFICE, "year", 2025, "title", "x", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(403);
    }

    private static String open(String title) {
        return as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2025, "title", title, "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> duty(String period, String dataTo, String due) {
        return Map.of("period", period, "dataFrom", "2025-01-01", "dataTo", dataTo, "due", due, "inclusive", false);
    }
}
