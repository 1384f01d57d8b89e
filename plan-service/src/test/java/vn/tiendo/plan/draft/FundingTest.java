package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;

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
