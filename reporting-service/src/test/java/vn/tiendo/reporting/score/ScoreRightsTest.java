package vn.tiendo.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What is refused, to whom, and what nothing changes any more. */
@ReportingTest
class ScoreRightsTest extends Scored {
    ScoreRightsTest(World world) {
        super(world);
    }

    @Test
    void letsOnlyTheUnitScoreItselfAndOnlyItsSuperiorVerify() {
        self("lexa.vp", null, 1, 1).statusCode(404);
        self("thanhtra", null, 1, 1).statusCode(403);
        as("daloc.vhxh", null)
                .body(sheet(1, 1))
                .put(path("self").replace(Territory.DA_LOC.toString(), Territory.CULTURE.toString()))
                .then()
                .statusCode(403);
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

        assertThatThrownBy(() -> world.change(statement)).hasStackTraceContaining("kept as they are");
    }
}
