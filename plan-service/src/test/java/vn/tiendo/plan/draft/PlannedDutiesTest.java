package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.findings;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PlannedDutiesTest {
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
    void aDutyDueBeforeItsCutOffIsRefused() {
        changePlan(open("Kế hoạch sai hạn"), Map.of("reportingDuties", List.of(duty("H1", "2025-06-30", "2025-06-30"))))
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:reporting-duty-wrong"))
                .body("errors.pointer", contains("/reportingDuties/0"));
    }

    @Test
    void aDutyMayLeaveItsDaysToTheDecreeAndIsReadBackAsItWasWritten() {
        // Given
        String plan = open("Kế hoạch báo cáo theo Nghị định");
        changePlan(plan, Map.of("reportingDuties", List.of(Map.of("period", "H1"))))
                .statusCode(200);
        List<Map<String, Object>> read = as("daloc.vp")
                .get("/plans/{id}", plan)
                .then()
                .body("reportingDuties[0].dataTo", nullValue())
                .body("reportingDuties[0].due", nullValue())
                .extract()
                .path("reportingDuties");
        // When
        changePlan(plan, Map.of("reportingDuties", read)).statusCode(200).body("reportingDuties", equalTo(read));
        // Then
        assertThat(findings(plan, "")).contains("REPORTING_BY_DECREE").doesNotContain("REPORTING_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataFrom", "dataTo", "inclusive"})
    void aDutyThatNamesDaysNamesThemWhole(String left) {
        // Given
        Map<String, Object> duty = new HashMap<>(duty("H1", "2025-06-30", "2025-07-10"));
        duty.remove(left);
        // When
        changePlan(open("Kế hoạch thiếu ngày"), Map.of("reportingDuties", List.of(duty)))
                // Then
                .statusCode(400)
                .body("errors.pointer", contains("/reportingDuties/0"));
    }

    @Test
    void anUnknownPeriodIsRefusedAtItsField() {
        changePlan(open("Kế hoạch sai kỳ"), Map.of("reportingDuties", List.of(duty("Q5", "2025-06-30", "2025-07-10"))))
                .statusCode(400)
                .body("errors.pointer", contains("/reportingDuties/0/period"));
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
