package vn.tiendo.plan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.DA_LOC_POLICE;
import static vn.tiendo.plan.testing.Api.DA_LOC_VILLAGES;
import static vn.tiendo.plan.testing.Api.DI_SU;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changeLine;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class EditingLinesTest {
    @Test
    void aNewLineIsReadLikeARowOfAFile() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        // When
        as("daloc.vp")
                .body(Map.of(
                        "code",
                        "BS.1",
                        "line",
                        Map.of("task", "Trực báo", "lead", "Công an xã", "timing", "Chậm nhất ngày 15/3")))
                .post("/plans/{id}/lines", plan)
                .then()
                // Then
                .statusCode(201)
                .header("Location", matchesPattern(".*/plans/" + plan + "/lines/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"v1\""))
                .body("position", equalTo(2))
                .body("leadUnitId", equalTo(DA_LOC_POLICE.toString()))
                .body("schedules[0].type", equalTo("DEADLINE"))
                .body("schedules[0].due", equalTo("2025-03-15"))
                .body("schedules[0].inclusive", equalTo(true));
    }

    @Test
    void equalWordsOfALineAreStoredAsEqualTextsHoweverTheyWereTyped() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        String typed = Normalizer.normalize("\u00a0Trực\u00a0báo\nhằng ngày ", Normalizer.Form.NFD);
        // When
        changeLine(plan, "1.1", Map.of("task", typed))
                // Then
                .statusCode(200)
                .body("task", equalTo("Trực báo\nhằng ngày"));
    }

    @Test
    void whatComesEveryYearIsDueInEachYearOfThePlan() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("title", "Kế hoạch cải thiện chỉ số giai đoạn 2025-2026"))
                .statusCode(200);
        // When
        changeLine(plan, "1.1", Map.of("timing", "Trước ngày 15/12 hằng năm"))
                // Then
                .statusCode(200)
                .body("schedules.due", contains("2025-12-15", "2026-12-15"));
    }

    @Test
    void aLineMayStandBetweenOthers() {
        // Given
        String plan = draftOf(TaskTable.sound()
                .row(2, "Công khai, minh bạch", "Việc sau", "Công an xã", "", "Quý I")
                .csv());
        // When
        as("daloc.vp")
                .body(Map.of("code", "BS.1", "line", Map.of("task", "Chen giữa", "position", 2)))
                .post("/plans/{id}/lines", plan)
                .then()
                .statusCode(201);
        // Then
        as("daloc.vp")
                .get("/plans/{id}/lines", plan)
                .then()
                .body("items.code", contains("1.1", "BS.1", "2.1"))
                .body("items.position", contains(1, 2, 3));
    }

    @Test
    void aCodeServesOneLineOnly() {
        String plan = draftOf(TaskTable.sound().csv());
        as("daloc.vp")
                .body(Map.of("code", "1.1", "line", Map.of("task", "Trùng mã")))
                .post("/plans/{id}/lines", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:line-code-taken"));
    }

    @Test
    void changedWordsAreReadAnewAndTheOthersStay() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changeLine(plan, "1.1", Map.of("leadUnitId", DA_LOC_POLICE)).statusCode(200);
        // When
        changeLine(plan, "1.1", Map.of("timing", "Hằng tháng"))
                // Then
                .statusCode(200)
                .body("schedules.type", contains("RECURRING"))
                .body("schedules[0].every", equalTo("P1M"))
                .body("leadUnitId", equalTo(DA_LOC_POLICE.toString()))
                .body("coordinatorUnitIds", contains(DA_LOC_VILLAGES.toString()));
    }

    @Test
    void aLeadOutsideTheCommuneIsRefused() {
        String plan = draftOf(TaskTable.sound().csv());
        for (UUID outsider : List.of(AN_THI, DI_SU, DA_LOC_VILLAGES)) {
            changeLine(plan, "1.1", Map.of("leadUnitId", outsider))
                    .statusCode(422)
                    .body("type", equalTo("urn:tiendo:problem:lead-not-acceptable"));
        }
        changeLine(plan, "1.1", Map.of("coordinatorUnitIds", List.of(DI_SU)))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:coordinator-unknown"));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        Object id = line(plan, "1.1").get("id");
        changeLine(plan, "1.1", Map.of("task", "Bản mới")).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "\"v1\"")
                .body(Map.of("task", "Bản muộn"))
                .patch("/plans/{plan}/lines/{line}", plan, id)
                .then()
                // Then
                .statusCode(412)
                .body("current.task", equalTo("Bản mới"));
        as("daloc.vp")
                .body(Map.of("task", "Không kèm phiên bản"))
                .patch("/plans/{plan}/lines/{line}", plan, id)
                .then()
                .statusCode(428);
        assertThat(line(plan, "1.1")).containsEntry("task", "Bản mới");
    }

    @Test
    void aRemovedLineIsGone() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        Object id = line(plan, "1.1").get("id");
        // When
        as("daloc.vp")
                .header("If-Match", "\"v1\"")
                .delete("/plans/{plan}/lines/{line}", plan, id)
                .then()
                .statusCode(204);
        // Then
        as("daloc.vp").get("/plans/{plan}/lines/{line}", plan, id).then().statusCode(404);
    }

    @Test
    void pagesThroughLinesInTheOrderOfThePlan() {
        // Given
        TaskTable table = TaskTable.sound();
        for (int i = 2; i <= 5; i++) {
            table.row(i, "Tham gia của người dân", "Việc " + i, "Công an xã", "", "Quý I");
        }
        String plan = draftOf(table.csv());
        // When
        var first = as("daloc.vp")
                .queryParam("limit", 3)
                .get("/plans/{id}/lines", plan)
                .then();
        String next = first.extract().path("next");
        // Then
        first.body("items.position", contains(1, 2, 3));
        as("daloc.vp")
                .queryParam("limit", 3)
                .queryParam("cursor", next)
                .get("/plans/{id}/lines", plan)
                .then()
                .body("items.position", contains(4, 5))
                .body("next", nullValue());
    }

    @Test
    void anotherCommuneSeesNoLine() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        Object id = line(plan, "1.1").get("id");
        // When
        as("disu.vp").get("/plans/{id}/lines", plan).then().statusCode(404);
        as("disu.vp").get("/plans/{plan}/lines/{line}", plan, id).then().statusCode(404);
        as("disu.vp")
                .header("If-Match", "*")
                .body(Map.of("leadUnitId", DA_LOC_OFFICE))
                .patch("/plans/{plan}/lines/{line}", plan, id)
                .then()
                .statusCode(404);
    }

    @Test
    void anUnknownFieldIsRefused() {
        String plan = draftOf(TaskTable.sound().csv());
        changeLine(plan, "1.1", Map.of("leed", "x")).statusCode(400).body("errors.pointer", hasItem("/leed"));
    }
}
