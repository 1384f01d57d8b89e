package vn.tiendo.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class ScoresTest {
    private final World world;
    private final Sql sql;
    private AFramework framework;

    ScoresTest(World world, Sql sql) {
        this.world = world;
        this.sql = sql;
    }

    @BeforeAll
    static void poll() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void begin() {
        world.begin();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("TRUNCATE score, score_dispute, score_history, framework"));
        framework = adopted(AFramework.aFramework()
                .criterion("1.1", "60")
                .criterion("1.2", "40", CriterionKind.POINTS, true)
                .criterion("1.3", "5", CriterionKind.DEDUCTION, false));
    }

    @Test
    void goesFromTheUnitsOwnPointsOverTheSuperiorsToTheDisputeAndThePublic() {
        self("daloc.vp", null, 60, 30).statusCode(200).header("ETag", "\"v1\"").body("score.grade", equalTo("Tốt"));
        verified("\"v1\"", 50, 20)
                .statusCode(200)
                .body("score.stage", equalTo("VERIFIED"))
                .body("score.share", equalTo(70.0f))
                .body("score.place", nullValue());
        String dispute = post("daloc.vp", "disputes", Map.of("criterionCode", "1.2", "reason", "Đã có minh chứng"))
                .statusCode(200)
                .extract()
                .path("disputes[0].id");
        post("sonoivu", "publication", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:score-in-dispute"));

        post("sonoivu", "disputes/" + dispute + "/resolution", Map.of("points", 30, "answer", "Chấp nhận"))
                .statusCode(200)
                .body("score.points", equalTo(80))
                .body("disputes[0].upheld", equalTo(true));
        post("sonoivu", "publication", Map.of())
                .statusCode(200)
                .body("score.stage", equalTo("PUBLISHED"))
                .body("score.weak", contains("1.1", "1.2"))
                .body("score.place.rank", equalTo(1))
                .body("self.points", contains(60, 30, 0))
                .body("verified.points", contains(50, 30, 0))
                .body("history.action", contains("SELF_SCORED", "VERIFIED", "DISPUTED", "RESOLVED", "PUBLISHED"));
        verified("*", 60, 40).statusCode(409).body("type", equalTo("urn:tiendo:problem:score-state-refused"));
    }

    /** Scenario 37. */
    @Test
    void scenario37HoldsAVerifiedScoreAgainstTheGradeOfATargetByTheBandsOfTheData() {
        self("daloc.vp", null, 60, 40);
        get("daloc.vp", "?atLeast=Khá").body("target.met", nullValue());

        verified("\"v1\"", 40, 20).body("score.grade", equalTo("Trung bình"));

        get("daloc.vp", "?atLeast=Khá").body("target.met", equalTo(false));
        get("daloc.vp", "?atLeast=Trung bình").body("target.met", equalTo(true));
        get("daloc.vp", "?atLeast=Xuất sắc")
                .statusCode(422)
                .body("detail", containsString("Tốt, Khá, Trung bình, Yếu"));
        adopted(framework.next().band("Khá", 55, 80, 2).band("Trung bình", 50, 55, 3));
        verified("\"v2\"", 40, 20).body("score.grade", equalTo("Khá"));
        get("daloc.vp", "?atLeast=Khá").body("target.met", equalTo(true));
    }

    @Test
    void comparesWithPeersOfTheSameKindAndWithTheYearBefore() {
        AFramework before = adopted(AFramework.aFramework().of(2024).criterion("1.1", "100"));
        AFramework now = framework;
        framework = before;
        scored("daloc.vp", Territory.DA_LOC, 60, null);
        framework = now;
        scored("daloc.vp", Territory.DA_LOC, 45, 30);
        scored("lexa.vp", Territory.LE_XA, 60, 30);

        list("sonoivu", "?year=2025")
                .body("items.unit.name", contains("Xã Lệ Xá", "Xã Đa Lộc"))
                .body("items.place.rank", contains(1, 2))
                .body("items.place.of", contains(2, 2))
                .body("items.lastYear", contains(nullValue(), notNullValue()))
                .body("items[1].lastYear.year", equalTo(2024))
                .body("items[1].lastYear.change", equalTo(15.0f))
                .body("items.weak", contains(List.of("1.2"), List.of("1.1", "1.2")));
        list("sonoivu", "?subtree=true&unitId=" + Territory.AN_THI + "&frameworkId=" + now.id)
                .body("items.unit.name", contains("Xã Đa Lộc"));
        String next =
                list("sonoivu", "?limit=2").body("items", hasSize(2)).extract().path("next");
        list("sonoivu", "?limit=2&cursor=" + next)
                .body("items.year", contains(2024))
                .body("next", nullValue());
    }

    @Test
    void tellsTheWorldOfEachStepInTheAgreedForm() {
        self("daloc.vp", null, 60, null).statusCode(200);
        verified("\"v1\"", 48, null).statusCode(200);

        await("both steps told").until(() -> told().size() == 2);

        ScoreState last = told().get(1);
        GoldenEvents.assertLikeGolden(last);
        assertThat(last.stage()).isEqualTo(ScoreStage.VERIFIED);
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.points()).isEqualByComparingTo("48");
        assertThat(last.applicable()).isEqualByComparingTo("60");
        assertThat(last.grade()).isEqualTo("Tốt");
        assertThat(last.criteria())
                .filteredOn(criterion -> !criterion.applicable())
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.code()).isEqualTo("1.2"));
    }

    @Test
    void letsOnlyTheUnitScoreItselfAndOnlyItsSuperiorVerify() {
        self("lexa.vp", null, 1, 1).statusCode(404);
        self("thanhtra", null, 1, 1).statusCode(403);
        self("daloc.vp", null, 60, 40).statusCode(200);

        as("daloc.ct", "\"v1\"")
                .body(sheet(60, 40))
                .put(path("verified"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:not-the-appraiser"));
        post("daloc.ct", "publication", Map.of()).statusCode(403);
        post("sonoivu", "disputes", Map.of("criterionCode", "1.1", "reason", "x"))
                .statusCode(403);
        get("lexa.vp", "").statusCode(404);
        list("lexa.vp", "").body("items", empty());
        world.as("lexa.vp").get("/scores?unitId=" + Territory.DA_LOC).then().statusCode(404);
    }

    @Test
    void losesNobodysPointsWhenTwoWriteAtOnce() {
        self("daloc.vp", null, 60, 40).statusCode(200);

        self("daloc.ct", null, 1, 1).statusCode(428);
        self("daloc.ct", "\"v7\"", 1, 1).statusCode(412).body("current.score.points", equalTo(100));
        self("daloc.ct", "\"v1\"", 50, 40).statusCode(200).header("ETag", "\"v2\"");
        verified("\"v1\"", 1, 1).statusCode(412);
    }

    @Test
    void refusesASheetThatDoesNotFitTheCriteriaNamingEachPlace() {
        as("daloc.vp", null)
                .body(Map.of(
                        "criteria",
                        List.of(
                                Map.of("code", "1.1", "points", 60.5),
                                Map.of("code", "1.1", "points", 1),
                                Map.of("code", "7.7", "points", 1),
                                Map.of("code", "1.3", "points", 1))))
                .put(path("self"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:score-criteria-refused"))
                .body("errors.pointer", hasItems("/criteria/0/points", "/criteria/1/code", "/criteria/2/code"))
                .body("errors.code", hasItems("criterion-missing", "given-twice", "unknown-criterion"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"criteria\":[]}",
                "{}",
                "{\"criteria\":[null]}",
                "{\"criteria\":[{\"code\":\"1.1\",\"points\":1e300}]}",
                "{\"criteria\":[{\"code\":\"1.1\",\"points\":1.00001}]}",
                "{\"criteria\":[{\"code\":\"1\\u0000\",\"points\":1}]}",
                "{\"criteria\":[{\"code\":\"1.1\",\"evidenceIds\":[\"x\"]}]}"
            })
    void refusesNonsense(String body) {
        as("daloc.vp", null).body(body).put(path("self")).then().statusCode(400);
    }

    @Test
    void scoresByNoExampleAndByNoSetItDoesNotKnow() {
        framework = adopted(AFramework.aFramework().ofNobody().criterion("1.1", "60"));
        self("daloc.vp", null, 60, null)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:framework-not-adopted"));
        framework = AFramework.aFramework();
        self("daloc.vp", null, 60, null).statusCode(404);
    }

    @Test
    void keepsTheNewestSetOfCriteriaWhenAnOlderOneComesLate() {
        var first = framework.state();
        var second = framework.next().state();
        Broker.send(second);
        await("version 2").until(() -> versionOf(framework.id) == 2);

        UUID late = Broker.send(first);

        await("the old one heard")
                .until(() -> world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", late) == 1);
        assertThat(versionOf(framework.id)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE score SET points = 100",
                "DELETE FROM score_history",
                "UPDATE score_history SET reason = 'khác'"
            })
    void isGuardedByTheDatabaseItselfOncePublished(String statement) {
        scored("daloc.vp", Territory.DA_LOC, 60, 40);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                .hasStackTraceContaining("kept as they are");
    }

    private AFramework adopted(AFramework adopted) {
        Broker.send(adopted.state());
        await("framework known")
                .until(() -> versionOf(adopted.id) == adopted.state().version());
        return adopted;
    }

    private long versionOf(UUID id) {
        return world.count("SELECT coalesce(max(version), 0) AS n FROM framework WHERE id = ?", id);
    }

    /** Scored by itself, verified alike and published. */
    private void scored(String user, UUID unit, int first, Integer second) {
        String base = "/scores/" + unit + "/" + framework.id + "/";
        as(user, null).body(sheet(first, second)).put(base + "self").then().statusCode(200);
        as("sonoivu", "\"v1\"")
                .body(sheet(first, second))
                .put(base + "verified")
                .then()
                .statusCode(200);
        as("sonoivu", null).body(Map.of()).post(base + "publication").then().statusCode(200);
    }

    private List<ScoreState> told() {
        return Broker.on(Topic.SCORE, ScoreState.class).stream()
                .filter(state -> state.frameworkId().equals(framework.id))
                .toList();
    }

    private ValidatableResponse self(String user, String ifMatch, int first, Integer second) {
        return as(user, ifMatch).body(sheet(first, second)).put(path("self")).then();
    }

    private ValidatableResponse verified(String ifMatch, int first, Integer second) {
        return as("sonoivu", ifMatch)
                .body(sheet(first, second))
                .put(path("verified"))
                .then();
    }

    private ValidatableResponse post(String user, String action, Map<String, ?> body) {
        return as(user, null).body(body).post(path(action)).then();
    }

    private ValidatableResponse get(String user, String query) {
        return world.as(user).get(path("").replaceAll("/$", "") + query).then();
    }

    private ValidatableResponse list(String user, String query) {
        return world.as(user).get("/scores" + query).then().statusCode(200);
    }

    private String path(String action) {
        return "/scores/" + Territory.DA_LOC + "/" + framework.id + "/" + action;
    }

    private RequestSpecification as(String user, String ifMatch) {
        RequestSpecification request = world.as(user);
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    /** @param second null when criterion 1.2 does not apply */
    private Map<String, Object> sheet(int first, Integer second) {
        Map<String, Object> one =
                Map.of("code", "1.1", "points", first, "note", "Đủ hồ sơ", "evidenceIds", List.of(UUID.randomUUID()));
        Map<String, Object> two =
                second == null ? Map.of("code", "1.2", "notApplicable", true) : Map.of("code", "1.2", "points", second);
        boolean single = framework
                        .state()
                        .dimensions()
                        .get(0)
                        .components()
                        .get(0)
                        .criteria()
                        .size()
                == 1;
        return Map.of("criteria", single ? List.of(one) : List.of(one, two));
    }
}
