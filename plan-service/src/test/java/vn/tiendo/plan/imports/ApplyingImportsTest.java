package vn.tiendo.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.importOf;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.Api;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(
        value = TestServers.class,
        initArgs = @io.quarkus.test.common.ResourceArg(name = "database", value = "plan"))
class ApplyingImportsTest {
    @Test
    void applyingAnImportTwiceChangesNothing() {
        // Given
        String id = importOf(TaskTable.sound().csv());
        String plan = as("daloc.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", id)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/plans/[0-9a-f-]{36}"))
                .body("created", equalTo(true))
                .body("diff.added", contains("1.1"))
                .extract()
                .path("planId");
        // When
        as("daloc.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", id)
                .then()
                // Then
                .statusCode(200)
                .body("planId", equalTo(plan))
                .body("diff.added", empty())
                .body("diff.changed", empty())
                .body("diff.unchanged", contains("1.1"));
    }

    @Test
    void aDoubleClickMakesOnePlan() {
        String read = importOf(TaskTable.sound().csv());

        Set<String> plans = IntStream.range(0, 6)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> as("daloc.vp")
                        .body(Map.of())
                        .post("/plan-imports/{id}/application", read)
                        .then()
                        .extract()
                        .<String>path("planId")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(plans).hasSize(1).doesNotContainNull();
    }

    @Test
    void aLaterFileBringsTheDraftUpToDateAndKeepsTheLeadAPersonChose() {
        // Given
        String plan = draftOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp dân", "Các phòng, ban, ngành xã", "", "Quý I/2025")
                .row(1, "Tham gia của người dân", "Việc sẽ bỏ", "Công an xã", "", "Quý I/2025")
                .csv());
        Api.changeLine(plan, "1.1", Map.of("leadUnitId", DA_LOC_OFFICE)).statusCode(200);
        String later = importOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp dân", "Các phòng, ban, ngành xã", "", "Quý III/2025")
                .row(2, "Công khai, minh bạch", "Việc mới", "Công an xã", "", "Quý I/2025")
                .csv());
        // When
        as("daloc.vp")
                .body(Map.of("planId", plan))
                .post("/plan-imports/{id}/application", later)
                .then()
                // Then
                .statusCode(200)
                .body("diff.added", contains("2.1"))
                .body("diff.changed", contains("1.1"))
                .body("diff.removed", contains("1.2"));
        assertThat(line(plan, "1.1"))
                .containsEntry("timing", "Quý III/2025")
                .containsEntry("leadUnitId", DA_LOC_OFFICE.toString());
    }

    @Test
    void refusesRowsOfAnotherYearsPlan() {
        // Given
        String plan = as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2024, "title", "Kế hoạch cũ", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = importOf(TaskTable.sound().csv());
        // When
        as("daloc.vp")
                .body(Map.of("planId", plan))
                .post("/plan-imports/{id}/application", id)
                .then()
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:rows-of-another-plan"));
    }
}
