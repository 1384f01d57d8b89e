package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class IssuedContentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    @Inject
    Sql sql;

    @Test
    void issuedContentNeverChanges() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        String line = String.valueOf(line(plan, "1.1").get("id"));
        issue(plan, "140/KH-UBND", DAY).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("title", "Khác"))
                .patch("/plans/{id}", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:plan-already-issued"));
        as("daloc.vp")
                .header("If-Match", "*")
                .delete("/plans/{plan}/lines/{line}", plan, line)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:plan-not-a-draft"));
        issue(plan, "141/KH-UBND", DAY).statusCode(409);
        // Then
        UUID id = UUID.fromString(plan);
        assertRefused("UPDATE plan SET title = 'Khác' WHERE id = ?", id);
        assertRefused("DELETE FROM plan_line WHERE plan_id = ?", id);
        assertRefused("UPDATE plan_line SET lead_unit_id = NULL WHERE plan_id = ?", id);
        assertRefused("UPDATE plan_version SET content = '{}' WHERE plan_id = ?", id);
        assertRefused("DELETE FROM plan_version WHERE plan_id = ?", id);
        assertRefused("DELETE FROM document_number WHERE plan_id = ?", id);
        assertRefused("DELETE FROM plan_trail WHERE plan_id = ?", id);
    }

    @Test
    void ofSeveralSignaturesAtOnceOneCounts() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        // When
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(
                        i -> issue(plan, (180 + i) + "/KH-UBND", DAY).extract().statusCode())
                .sorted()
                .toList();
        // Then
        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409);
        as("daloc.vp").get("/plans/{id}/versions", plan).then().body("items.version", contains(1));
    }

    @Test
    void theTrailNamesEachStepAndWhoTookIt() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("title", "Kế hoạch có vết")).statusCode(200);
        // When
        issue(plan, "150/KH-UBND", DAY).statusCode(200);
        // Then
        List<String> steps = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT what, post FROM plan_trail WHERE plan_id = ? ORDER BY id",
                        row -> row.text("what") + (row.textOrNull("post") == null ? "?" : ""),
                        UUID.fromString(plan)));
        assertThat(steps).containsExactly("DRAFTED", "IMPORT_APPLIED", "HEADER_CHANGED", "ISSUED");
    }

    private void assertRefused(String statement, UUID plan) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement, plan)))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("23000");
    }
}
