package vn.tiendo.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class ScoresTest extends Scored {
    ScoresTest(World world) {
        super(world);
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
}
