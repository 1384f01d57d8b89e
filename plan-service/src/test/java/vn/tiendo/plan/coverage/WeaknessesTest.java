package vn.tiendo.plan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.findings;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;
import static vn.tiendo.plan.testing.SampleFramework.criterionId;
import static vn.tiendo.plan.testing.SampleFramework.made;
import static vn.tiendo.plan.testing.SampleFramework.score;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class WeaknessesTest {
    private static final Map<String, String> WORDS = Map.of(
            "finding", "Ban hành chậm 12 ngày", "cause", "Chưa phân công người soạn", "remedy", "Giao Văn phòng soạn");

    @BeforeAll
    static void pollHere() {
        Awaitility.pollInSameThread();
    }

    @Test
    void scenario38EachCriterionThatLostPointsLastYearHasARemedyTaskOrAWrittenReason() {
        // Given
        UUID set = made("WEAK_A", 2024);
        UUID late = criterionId(set, "1.1.1");
        UUID overdue = criterionId(set, "1.1.3");
        String plan = planAfter("WEAK_A", set);
        weaknesses(plan)
                .body("code", contains("1.1.1", "1.1.3"))
                .body("answered", contains(false, false))
                .body("[0].points", equalTo(1.5f))
                .body("[0].maximum", equalTo(2));
        assertThat(Collections.frequency(findings(plan, ""), "WEAKNESS_UNANSWERED"))
                .isEqualTo(2);
        // When
        String line = String.valueOf(line(plan, "1.1").get("id"));
        answer(plan, late, with(Map.of("lineIds", List.of(line))), null)
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("lines.code", contains("1.1"));
        answer(plan, overdue, Map.of("writtenReason", "Đã xử lý xong trong quý I"), null)
                .statusCode(200);
        // Then
        weaknesses(plan).body("answered", contains(true, true));
        assertThat(findings(plan, "")).doesNotContain("WEAKNESS_UNANSWERED");
        as("daloc.vp")
                .queryParam("lineId", line)
                .get("/plans/{id}/weaknesses", plan)
                .then()
                .statusCode(200)
                .body("code", contains("1.1.1"))
                .body("[0].cause", equalTo("Chưa phân công người soạn"));
    }

    @Test
    void aLineThatGoesLeavesItsWeaknessUnanswered() {
        // Given
        UUID set = made("WEAK_B", 2024);
        UUID late = criterionId(set, "1.1.1");
        String plan = planAfter("WEAK_B", set);
        String line = String.valueOf(line(plan, "1.1").get("id"));
        answer(plan, late, with(Map.of("lineIds", List.of(line))), null).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "*")
                .delete("/plans/{plan}/lines/{line}", plan, line)
                .then()
                .statusCode(204);
        // Then
        weaknesses(plan)
                .body("[0].answered", equalTo(false))
                .body("[0].lines", empty())
                .body("[0].finding", equalTo("Ban hành chậm 12 ngày"));
    }

    @Test
    void anAnswerIsChangedAgainstItsVersionAndMayBeWithdrawn() {
        UUID set = made("WEAK_C", 2024);
        UUID late = criterionId(set, "1.1.1");
        String plan = planAfter("WEAK_C", set);
        Map<String, ?> reason = Map.of("writtenReason", "Không còn áp dụng");
        answer(plan, late, reason, null).statusCode(200);
        answer(plan, late, reason, null).statusCode(428);
        answer(plan, late, reason, "\"v7\"").statusCode(412).body("current.version", equalTo(1));
        answer(plan, late, reason, "\"v1\"").statusCode(200).body("version", equalTo(2));
        as("daloc.vp")
                .header("If-Match", "\"v2\"")
                .delete("/plans/{id}/weaknesses/{criterion}", plan, late)
                .then()
                .statusCode(204);
        weaknesses(plan).body("[0].version", equalTo(0));
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        UUID set = made("WEAK_D", 2024);
        UUID late = criterionId(set, "1.1.1");
        String plan = planAfter("WEAK_D", set);
        String line = String.valueOf(line(plan, "1.1").get("id"));
        answer(plan, late, Map.of(), null).statusCode(400).body("errors.pointer", contains("/lineIds"));
        answer(plan, late, with(Map.of("lineIds", List.of(line), "writtenReason", "Lý do")), null)
                .statusCode(400)
                .body("errors.pointer", contains("/writtenReason"));
        answer(plan, late, Map.of("lineIds", List.of(line, UUID.randomUUID()), "finding", " "), null)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/lineIds/1", "/finding", "/cause", "/remedy"));
        answer(plan, criterionId(set, "1.1.2"), Map.of("writtenReason", "x"), null)
                .statusCode(404);
        as("disu.vp").get("/plans/{id}/weaknesses", plan).then().statusCode(404);
        as("daloc.congan")
                .body(Map.of("writtenReason", "x"))
                .put("/plans/{id}/weaknesses/{criterion}", plan, late)
                .then()
                .statusCode(403);
        issue(plan, "331/KH-UBND", LocalDate.of(2025, 1, 6)).statusCode(200);
        answer(plan, late, Map.of("writtenReason", "x"), null)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:plan-not-a-draft"));
    }

    @Test
    void aSelfScoreThatNobodyVerifiedShowsNoWeakness() {
        UUID set = made("WEAK_E", 2024);
        Broker.send(score(set, "WEAK_E", 2024, ScoreStage.SELF, lost(set), 1));
        String plan = planAfter("WEAK_F", made("WEAK_F", 2024));
        changePlan(plan, Map.of("indices", List.of("WEAK_E"))).statusCode(200);
        weaknesses(plan).body("", empty());
    }

    @Test
    void namesEachAreaOfTheIndexThatNoLineAnswers() {
        // Given
        String plan = draftOf(TaskTable.sound()
                .row(2, "Công khai, minh bạch", "Niêm yết danh sách", "Văn phòng UBND xã", "Các thôn", "Quý III/2025")
                .csv());
        // When, then
        as("daloc.vp")
                .get("/plans/{id}/findings", plan)
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.code == 'INDEX_AREA_WITHOUT_TASK' }.quote",
                        contains(
                                "Trách nhiệm giải trình với người dân",
                                "Kiểm soát tham nhũng trong khu vực công",
                                "Thủ tục hành chính công",
                                "Cung ứng dịch vụ công",
                                "Quản trị môi trường",
                                "Quản trị điện tử"));
    }

    @Test
    void theAreasOfTheProvincesOwnSetAreFoundByTheirWords() {
        // Given
        made("OWN_AREAS", 2025);
        String plan = draftOf(TaskTable.sound()
                .row(
                        2,
                        "II. Chỉ đạo, điều hành CCHC",
                        "Ban hành kế hoạch",
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Quý I/2025")
                .csv());
        // When
        changePlan(plan, Map.of("indices", List.of("OWN_AREAS", "PAPI"))).statusCode(200);
        // Then
        as("daloc.vp")
                .get("/plans/{id}/findings", plan)
                .then()
                .body(
                        "findAll { it.code == 'INDEX_AREA_WITHOUT_TASK' }.message.findAll { it.contains('OWN_AREAS') }",
                        empty())
                .body(
                        "findAll { it.code == 'INDEX_AREA_WITHOUT_TASK' }.message",
                        hasItems("Chỉ số PAPI: chưa có nhiệm vụ nào cho nội dung 8 \"Quản trị điện tử\"."));
    }

    /** A plan of 2025 for the index, once the verified score of 2024 is known. */
    private static String planAfter(String index, UUID set) {
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("indices", List.of(index))).statusCode(200);
        Broker.send(score(set, index, 2024, ScoreStage.VERIFIED, lost(set), 1));
        await("last year's score is known").atMost(Duration.ofSeconds(20)).untilAsserted(() -> weaknesses(plan)
                .body("code", contains("1.1.1", "1.1.3")));
        return plan;
    }

    /** Half a point lost, one taken away, none of the bonus. */
    private static List<CriterionScore> lost(UUID set) {
        return List.of(
                scored(set, "1.1.1", "1.5", "2"),
                scored(set, "1.1.2", "3.00", "3"),
                scored(set, "1.1.3", "-1", "1"),
                scored(set, "1.1.4", "0", "1"));
    }

    private static CriterionScore scored(UUID set, String code, String points, String maximum) {
        return new CriterionScore(criterionId(set, code), code, new BigDecimal(points), new BigDecimal(maximum), true);
    }

    private static ValidatableResponse weaknesses(String plan) {
        return as("daloc.vp").get("/plans/{id}/weaknesses", plan).then().statusCode(200);
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(WORDS);
        all.putAll(more);
        return all;
    }

    private static ValidatableResponse answer(String plan, UUID criterion, Map<String, ?> body, String ifMatch) {
        var request = as("daloc.vp").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/plans/{id}/weaknesses/{criterion}", plan, criterion)
                .then();
    }
}
