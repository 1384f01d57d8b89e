package vn.tiendo.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DI_SU;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;
import static vn.tiendo.plan.testing.SampleFramework.made;
import static vn.tiendo.plan.testing.SampleFramework.score;
import static vn.tiendo.plan.testing.SampleFramework.scoreOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.score.Scores;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ClosingPlansTest {
    private static final UUID NGUYEN_TRAI = UUID.fromString("018cc251-f400-751a-a1ed-91fe79960aa7");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    @Inject
    Sql sql;

    @Inject
    Scores scores;

    @BeforeAll
    static void pollHere() {
        Awaitility.pollInSameThread();
    }

    @Test
    void scenario36APlanOfFiveIndicesDoesNotCloseWhileDtiHasNoSelfScore() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        List<String> demanding = List.of("PAR_INDEX", "SIPAS", "DAN_VAN", "DTI");
        changePlan(plan, Map.of("indices", List.of("PAPI", "PAR_INDEX", "SIPAS", "DAN_VAN", "DTI")))
                .statusCode(200);
        issue(plan, "301/KH-UBND", DAY).statusCode(200);
        List<UUID> sets = demanding.stream().map(index -> made(index, 2025)).toList();
        close(plan, "2025-12-31")
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:self-scores-missing"))
                .body("errors.code", containsInAnyOrder("PAR_INDEX", "SIPAS", "DAN_VAN", "DTI"));
        // When
        for (int i = 0; i < 3; i++) {
            Broker.send(score(sets.get(i), demanding.get(i), 2025, ScoreStage.SELF, List.of(), 1));
        }
        // Then
        await("three indices are scored").atMost(Duration.ofSeconds(20)).untilAsserted(() -> close(plan, "2025-12-31")
                .statusCode(409)
                .body("errors.code", contains("DTI"))
                .body("errors.pointer", contains("/indices/4")));
        Broker.send(score(sets.get(3), "DTI", 2025, ScoreStage.SELF, List.of(), 1));
        await("all are scored").atMost(Duration.ofSeconds(20)).untilAsserted(() -> close(plan, "2025-12-31")
                .statusCode(200));
        as("daloc.vp")
                .get("/plans/{id}", plan)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2025-12-31"))
                .body("issuedVersion", equalTo(1));
        await("the other services are told").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Broker.on(Topic.PLAN, PlanClosed.class))
                .anySatisfy(closed -> {
                    assertThat(closed.planId()).hasToString(plan);
                    assertThat(closed.closedOn()).isEqualTo("2025-12-31");
                    GoldenEvents.assertLikeGolden(closed);
                }));
    }

    @Test
    void thePlanOfAUnitMergedDuringTheYearClosesWithTheScoreOfTheUnitInItsPlace() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("indices", List.of("MERGED_A"))).statusCode(200);
        issue(plan, "306/KH-UBND", DAY).statusCode(200);
        UUID set = made("MERGED_A", 2025);
        Broker.send(scoreOf(DI_SU, set, "MERGED_A", 2025, ScoreStage.SELF, List.of(), 1));
        await("a stranger's score is known").atMost(Duration.ofSeconds(20)).until(() -> isScored(set, DI_SU));
        close(plan, "2025-12-31").statusCode(409).body("errors.code", contains("MERGED_A"));
        // When
        Broker.send(scoreOf(NGUYEN_TRAI, set, "MERGED_A", 2025, ScoreStage.SELF, List.of(), 1));
        await("the successor's score is known").atMost(Duration.ofSeconds(20)).until(() -> isScored(set, NGUYEN_TRAI));
        // Then
        close(plan, "2025-12-31")
                .statusCode(200)
                .body("selfScores.index", contains("MERGED_A"))
                .body("selfScores.unit.name", contains("Xã Nguyễn Trãi"));
    }

    @Test
    void aScoreOfAYearBeforeTheMergerIsTheSuccessorsAlone() {
        UUID set = made("MERGED_B", 2024);
        Broker.send(scoreOf(NGUYEN_TRAI, set, "MERGED_B", 2024, ScoreStage.SELF, List.of(), 1));
        await("the successor's score is known").atMost(Duration.ofSeconds(20)).until(() -> isScored(set, NGUYEN_TRAI));
        assertThat(scores.scored(DA_LOC, 2024, List.of(set))).isEmpty();
        assertThat(scores.scored(DA_LOC, 2025, List.of(set))).containsKey(set);
    }

    private boolean isScored(UUID set, UUID unit) {
        return scores.scored(unit, 2024, List.of(set)).containsKey(set);
    }

    @Test
    void aClosedPlanChangesNoMore() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        String line = String.valueOf(line(plan, "1.1").get("id"));
        issue(plan, "302/KH-UBND", DAY).statusCode(200);
        // When
        close(plan, "2025-12-30").statusCode(200).header("ETag", equalTo(etag(plan)));
        // Then
        close(plan, "2025-12-31").statusCode(409).body("type", equalTo("urn:tiendo:problem:plan-already-closed"));
        issue(plan, "303/KH-UBND", DAY).statusCode(409);
        as("daloc.vp")
                .header("If-Match", "*")
                .delete("/plans/{plan}/lines/{line}", plan, line)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:plan-not-a-draft"));
        UUID id = UUID.fromString(plan);
        assertRefused("UPDATE plan SET closed_on = '2026-01-01', version = version + 1 WHERE id = ?", id);
        assertRefused("UPDATE plan SET status = 'ISSUED', closed_on = NULL WHERE id = ?", id);
        assertRefused("DELETE FROM plan_line WHERE plan_id = ?", id);
        assertRefused("DELETE FROM plan WHERE id = ?", id);
    }

    @Test
    void closingChangesNothingElseOfAnIssuedPlan() {
        String plan = draftOf(TaskTable.sound().csv());
        issue(plan, "304/KH-UBND", DAY).statusCode(200);
        UUID id = UUID.fromString(plan);
        String closing = "UPDATE plan SET status = 'CLOSED', closed_on = '2025-12-31', version = version + 1";
        assertRefused(closing + ", title = 'Khác' WHERE id = ?", id);
        assertRefused(closing + ", indices = '{}' WHERE id = ?", id);
        assertRefused("UPDATE plan SET status = 'DRAFT' WHERE id = ?", id);
    }

    @Test
    void onlyAnIssuedPlanClosesAndNotBeforeItBegan() {
        String plan = draftOf(TaskTable.sound().csv());
        close(plan, "2025-12-31").statusCode(409).body("type", equalTo("urn:tiendo:problem:plan-not-issued"));
        issue(plan, "305/KH-UBND", DAY).statusCode(200);
        close(plan, "2025-01-05").statusCode(400).body("type", equalTo("urn:tiendo:problem:closing-date-wrong"));
        close(plan, "9998-01-01").statusCode(400);
        as("daloc.vp").body(Map.of()).post("/plans/{id}/closing", plan).then().statusCode(403);
    }

    @Test
    void anotherCommunesPlanDoesNotExistForTheCaller() {
        String plan = as("disu.vp")
                .body(Map.of("unitId", DI_SU, "year", 2025, "title", "Kế hoạch", "indices", List.of("DTI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        close(plan, "2025-12-31").statusCode(404);
    }

    private static ValidatableResponse close(String plan, String on) {
        return as("daloc.ct")
                .body(Map.of("closedOn", on))
                .post("/plans/{id}/closing", plan)
                .then();
    }

    private static String etag(String plan) {
        int version = as("daloc.vp").get("/plans/{id}", plan).path("version");
        return "\"v" + version + "\"";
    }

    private void assertRefused(String statement, UUID plan) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement, plan)))
                .hasStackTraceContaining("ERROR:");
    }
}
