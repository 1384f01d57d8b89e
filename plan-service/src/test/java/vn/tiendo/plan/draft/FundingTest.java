package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class FundingTest {
    private static final Map<String, Object> FUNDING = Map.of(
            "source",
            "Ngân sách xã năm 2025",
            "estimates",
            List.of(
                    Map.of("item", "In tài liệu tuyên truyền", "amount", 12_500_000),
                    Map.of("item", "Tập huấn trưởng thôn", "amount", 3_000_000_000L, "source", "Xã hội hóa")));

    @Inject
    Sql sql;

    @Test
    void showsTheEstimatesInTheirOrderWithTheTotal() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        as("daloc.vp").get("/plans/{id}", plan).then().body("funding.total", equalTo(0));
        // When
        changePlan(plan, Map.of("funding", FUNDING)).statusCode(200);
        changePlan(plan, Map.of("title", "Đổi tên, kinh phí giữ nguyên")).statusCode(200);
        // Then
        as("daloc.vp")
                .get("/plans/{id}", plan)
                .then()
                .body("funding.source", equalTo("Ngân sách xã năm 2025"))
                .body("funding.estimates.item", contains("In tài liệu tuyên truyền", "Tập huấn trưởng thôn"))
                .body("funding.total", equalTo(3_012_500_000L));
    }

    @Test
    void refusesWhatIsNoAmountOfDong() {
        String plan = draftOf(TaskTable.sound().csv());
        List<Map<String, Object>> wrong = List.of(Map.of("item", " ", "amount", -1), Map.of("item", "In ấn"));
        changePlan(plan, Map.of("funding", Map.of("estimates", wrong)))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/funding/estimates/0/item",
                                "/funding/estimates/0/amount",
                                "/funding/estimates/1/amount"));
        changePlan(plan, Map.of("funding", Map.of("estimates", List.of(Map.of("item", "In", "amount", 0.5)))))
                .statusCode(400);
    }

    @Test
    void anEstimateNamesTheLineItPaysForAndAnAmendmentKeepsTheLink() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        String line = String.valueOf(line(plan, "1.1").get("id"));
        changePlan(plan, paying(line)).statusCode(200).body("funding.estimates.lineId", contains(line, null));
        assertThat(line(plan, "1.1")).containsEntry("estimated", 5_000_000);
        as("daloc.vp").get("/plans/{id}", plan).then().body("funding.total", equalTo(5_700_000));
        issue(plan, "342/KH-UBND", LocalDate.of(2025, 1, 6)).statusCode(200);
        // When
        String draft = as("daloc.vp")
                .body(Map.of("reason", "Bổ sung kinh phí"))
                .post("/plans/{id}/amendments", plan)
                .then()
                .statusCode(201)
                .body("funding.estimates.amount", contains(5_000_000, 700_000))
                .extract()
                .path("id");
        String copied = String.valueOf(line(draft, "1.1").get("id"));
        as("daloc.vp").get("/plans/{id}", draft).then().body("funding.estimates.lineId", contains(copied, null));
        changePlan(draft, paying(line))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:estimate-line-unknown"))
                .body("errors.pointer", contains("/funding/estimates/0/lineId"));
        issue(draft, "343/KH-UBND", LocalDate.of(2025, 2, 6)).statusCode(200);
        // Then
        as("daloc.vp").get("/plans/{id}", plan).then().body("funding.estimates.lineId", contains(line, null));
        as("daloc.vp")
                .get("/plans/{id}?version=2", plan)
                .then()
                .body("funding.estimates.lineId", contains(line, null))
                .body("funding.total", equalTo(5_700_000));
        assertThat(line(plan, "1.1")).containsEntry("estimated", 5_000_000);
    }

    @Test
    void aLineThatGoesLeavesItsMoneyToThePlan() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        Map<String, Object> line = line(plan, "1.1");
        changePlan(plan, paying(String.valueOf(line.get("id")))).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "*")
                .delete("/plans/{plan}/lines/{line}", plan, line.get("id"))
                .then()
                .statusCode(204);
        // Then
        as("daloc.vp")
                .get("/plans/{id}", plan)
                .then()
                .body("funding.estimates.lineId", contains(null, null))
                .body("funding.total", equalTo(5_700_000));
    }

    private static Map<String, Object> paying(String line) {
        return Map.of(
                "funding",
                Map.of(
                        "estimates",
                        List.of(
                                Map.of("item", "In tờ rơi", "amount", 5_000_000, "lineId", line),
                                Map.of("item", "Văn phòng phẩm", "amount", 700_000))));
    }

    @Test
    void anIssuedPlanKeepsItsFunding() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("funding", FUNDING)).statusCode(200);
        // When
        issue(plan, "341/KH-UBND", LocalDate.of(2025, 1, 6)).statusCode(200);
        // Then
        changePlan(plan, Map.of("funding", Map.of())).statusCode(409);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "UPDATE plan_estimate SET amount = 1 WHERE plan_id = ?", UUID.fromString(plan))))
                .hasStackTraceContaining("of an issued plan");
    }
}
