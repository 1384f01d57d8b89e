package vn.tiendo.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.importOf;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
    void showsWhatAFileWouldChangeBeforeAnybodyAppliesIt() {
        // Given
        String first = importOf(TaskTable.sound().csv());
        // When
        as("daloc.vp")
                .body(Map.of())
                .queryParam("preview", true)
                .post("/plan-imports/{id}/application", first)
                .then()
                // Then
                .statusCode(200)
                .body("planId", nullValue())
                .body("diff.added", contains("1.1"));
        as("daloc.vp")
                .get("/plan-imports/{id}", first)
                .then()
                .body("status", equalTo("READ"))
                .body("planId", nullValue());
    }

    @Test
    void namesEachFieldThatALaterFileChangesAndKeepsAPersonsWords() {
        // Given
        String plan = draftOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp dân", "Công an xã", "Các thôn", "Quý I/2025")
                .row(1, "Tham gia của người dân", "Việc sẽ bỏ", "Công an xã", "", "Quý I/2025")
                .csv());
        Api.changeLine(plan, "1.1", Map.of("task", "Họp dân ở sáu thôn")).statusCode(200);
        Api.changeLine(plan, "1.2", Map.of("task", "Việc giữ lại")).statusCode(200);
        String later = importOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp nhân dân", "Công an xã", "Các thôn", "Quý III/2025")
                .csv());
        // When
        var preview = as("daloc.vp")
                .body(Map.of("planId", plan))
                .queryParam("preview", true)
                .post("/plan-imports/{id}/application", later)
                .then()
                .statusCode(200);
        var applied = as("daloc.vp")
                .body(Map.of("planId", plan))
                .post("/plan-imports/{id}/application", later)
                .then()
                .statusCode(200);
        // Then
        assertThat(applied.extract().<Object>path("diff"))
                .isEqualTo(preview.extract().path("diff"));
        applied.body("diff.changed", contains("1.1"))
                .body("diff.removed", empty())
                .body("diff.kept", contains("1.1", "1.2"))
                .body("diff.details[0].fields[0].field", equalTo("timing"))
                .body("diff.details[0].fields[0].before", equalTo("Quý I/2025"))
                .body("diff.details[0].fields[0].after", equalTo("Quý III/2025"))
                .body("diff.details[1].kind", equalTo("KEPT"))
                .body("diff.details[1].fields[0].before", equalTo("Họp dân ở sáu thôn"))
                .body("diff.details[1].fields[0].after", equalTo("Họp nhân dân"));
        assertThat(line(plan, "1.1"))
                .containsEntry("timing", "Quý III/2025")
                .containsEntry("task", "Họp dân ở sáu thôn");
        assertThat(line(plan, "1.2")).containsEntry("task", "Việc giữ lại");
    }

    @Test
    void undoesTheLastApplicationAndNoOther() {
        // Given
        String first = importOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp dân", "Công an xã", "Các thôn", "Quý I/2025")
                .row(1, "Tham gia của người dân", "Việc cũ", "Công an xã", "", "Quý I/2025")
                .csv());
        String plan = as("daloc.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", first)
                .then()
                .extract()
                .path("planId");
        String later = importOf(new TaskTable()
                .row(1, "Tham gia của người dân", "Họp dân", "Công an xã", "Các thôn", "Quý IV/2025")
                .row(2, "Công khai, minh bạch", "Việc mới", "Công an xã", "", "Quý I/2025")
                .csv());
        as("daloc.vp").body(Map.of("planId", plan)).post("/plan-imports/{id}/application", later);
        undo(first).statusCode(409).body("type", equalTo("urn:tiendo:problem:application-not-last"));
        // When
        undo(later).statusCode(200).body("status", equalTo("READ"));
        // Then
        assertThat(line(plan, "1.1")).containsEntry("timing", "Quý I/2025");
        assertThat(line(plan, "1.2")).containsEntry("task", "Việc cũ");
        assertThat(codes(plan)).containsExactly("1.1", "1.2");
        undo(later).statusCode(409).body("type", equalTo("urn:tiendo:problem:application-missing"));
        undo(first).statusCode(200);
        assertThat(codes(plan)).isEmpty();
    }

    @Test
    void refusesToUndoWhatAPersonHasChangedSince() {
        // Given
        String read = importOf(TaskTable.sound().csv());
        String plan = as("daloc.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", read)
                .then()
                .extract()
                .path("planId");
        Api.changeLine(plan, "1.1", Map.of("task", "Việc đã sửa")).statusCode(200);
        // When
        undo(read)
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:lines-changed-since"))
                .body("detail", containsString("1.1"));
        as("disu.vp").delete("/plan-imports/{id}/application", read).then().statusCode(404);
    }

    private static ValidatableResponse undo(String read) {
        return as("daloc.vp").delete("/plan-imports/{id}/application", read).then();
    }

    private static List<String> codes(String plan) {
        return as("daloc.vp").get("/plans/{id}/lines", plan).then().extract().path("items.code");
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
