package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_COMMITTEE;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.DA_LOC_VILLAGES;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changeLine;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.findings;
import static vn.tiendo.plan.testing.Api.issue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class FindingsOfPlansTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    @Test
    void scenario4WarnsWhenNoWorkingDayLiesBetweenCutOffAndDue() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        Map<String, Object> year = Map.of(
                "period", "YEAR",
                "dataFrom", "2025-01-01",
                "dataTo", "2025-12-31",
                "due", "2026-01-05",
                "inclusive", false);
        // When
        changePlan(plan, Map.of("reportingDuties", List.of(year))).statusCode(200);
        // Then
        as("daloc.vp")
                .get("/plans/{id}/findings", plan)
                .then()
                .statusCode(200)
                .body("code", hasItem("REPORTING_NO_WORKING_DAY"))
                .body("findAll { it.severity == 'ERROR' }", empty())
                .body(
                        "find { it.code == 'REPORTING_NO_WORKING_DAY' }.message",
                        equalTo("Kỳ YEAR: từ khi chốt số liệu 31/12/2025 đến hạn gửi không có ngày làm việc nào."
                                + " Ngày làm việc cuối cùng là 31/12/2025."));
        issue(plan, "104/KH-UBND", DAY).statusCode(200);
    }

    @Test
    void warnsWhenThePlanDemandsNoReport() {
        String plan = draftOf(TaskTable.sound().csv());
        assertThat(findings(plan, "")).contains("REPORTING_MISSING");
    }

    @Test
    void scenario12APlanLedByASuperiorsOfficeIsRefusedUntilAPersonResolvesIt() {
        // Given
        String plan = draftOf(TaskTable.sound()
                .row(
                        8,
                        "Quản trị điện tử",
                        "Viết tin",
                        "Văn phòng HĐND-UBND huyện; các phòng, ban, ngành",
                        "",
                        "Thường xuyên")
                .csv());
        // When
        issue(plan, "112/KH-UBND", DAY)
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:findings-block-issuing"))
                .body("errors.code", contains("LEAD_OUTSIDE_UNIT"))
                .body("errors.pointer", contains("/lines/8.1/leadUnitId"))
                .body("current.findings[0].fix.candidates[0].name", equalTo("Văn phòng UBND xã Đa Lộc"));
        changeLine(plan, "8.1", Map.of("leadUnitId", DA_LOC_OFFICE)).statusCode(200);
        issue(plan, "112/KH-UBND", DAY).statusCode(200);
    }

    @Test
    void scenario13TheLeadNotChosenBecomesACoordinator() {
        // Given
        String plan = draftOf(new TaskTable()
                .row(
                        8,
                        "Quản trị điện tử",
                        "Đăng thủ tục",
                        "- Văn phòng UBND xã - UBND cấp xã",
                        "Các thôn",
                        "Thường xuyên")
                .csv());
        assertThat(findings(plan, "8.1")).containsExactly("LEAD_DOUBLE");
        // When
        changeLine(plan, "8.1", Map.of("leadUnitId", DA_LOC_OFFICE))
                // Then
                .statusCode(200)
                .body("leadUnitId", equalTo(DA_LOC_OFFICE.toString()))
                .body("coordinatorUnitIds", contains(DA_LOC_VILLAGES.toString(), DA_LOC_COMMITTEE.toString()))
                .body("lead", equalTo("- Văn phòng UBND xã - UBND cấp xã"));
        assertThat(findings(plan, "8.1")).isEmpty();
    }

    @Test
    void scenario26TimingByAnUnnamedPlanIsAWarning() {
        String plan = draftOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Việc theo kế hoạch", "Công an xã", "", "Theo Kế hoạch")
                .csv());
        assertThat(findings(plan, "1.1")).containsExactly("SCHEDULE_UNRESOLVED");
    }

    @Test
    void marksActivitiesThatStandInTheTargetCell() {
        String plan = draftOf(new TaskTable()
                .row(
                        1,
                        "Tham gia của người dân",
                        "Giám sát",
                        "Kiểm tra việc lấy ý kiến nhân dân tại các thôn",
                        "Công an xã",
                        "",
                        "Thường xuyên")
                .csv());
        assertThat(findings(plan, "1.1")).containsExactly("TARGET_IS_ACTIVITY");
    }

    @Test
    void anEmptyPlanIsRefused() {
        String plan = as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2025, "title", "Trống", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issue(plan, "133/KH-UBND", DAY).statusCode(409).body("errors.code", hasItem("PLAN_EMPTY"));
    }

    @Test
    void everyErrorIsNamedAtOnce() {
        String plan = draftOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Việc một", "", "", "Quý I")
                .row(1, "Tham gia của người dân", "Việc hai", "Các phòng, ban, ngành xã", "", "Quý I")
                .csv());
        issue(plan, "170/KH-UBND", DAY).statusCode(409).body("errors.code", hasItems("LEAD_MISSING", "LEAD_IS_GROUP"));
    }
}
