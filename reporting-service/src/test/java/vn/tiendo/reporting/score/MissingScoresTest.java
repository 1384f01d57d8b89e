package vn.tiendo.reporting.score;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Who is named because their plan cannot close without a score of their own. */
@ReportingTest
class MissingScoresTest extends Scored {
    private static final String NEW_YEARS_EVE = "2025-12-31T09:00:00+07:00";

    MissingScoresTest(World world) {
        super(world);
    }

    @AfterEach
    void forget() {
        world.empty("unit_successor");
    }

    private ValidatableResponse missing(String user, String query) {
        return world.as(user).get("/scores/missing?year=2025" + query).then();
    }

    private APlan issued(APlan plan) {
        var event = plan.issued();
        Broker.send(event);
        world.settled(plan.id, event.version());
        return plan;
    }

    private void succeeds(UUID successor, UUID unit) {
        world.change(
                "INSERT INTO unit_successor (unit_id, successor_id, effective_on, legal_reference)"
                        + " VALUES (?, ?, '2025-07-01', '1/NQ')",
                unit,
                successor);
    }

    @Test
    void scenario36NamesTheIndexOfFiveThatHasNoSelfScoreUntilItHasOne() {
        adopted(AFramework.aFramework().about("PAPI").scoredByOthersAlone().criterion("1.1", "60"));
        adopted(AFramework.aFramework().about("SIPAS").scoredByOthersAlone().criterion("1.1", "60"));
        adopted(AFramework.aFramework().about("DAN_VAN").scoredByOthersAlone().criterion("1.1", "60"));
        AFramework parIndex = framework;
        AFramework dti = adopted(AFramework.aFramework().about("DTI").criterion("1.1", "60"));
        issued(APlan.aPlan().answering("PAPI", "PAR_INDEX", "SIPAS", "DAN_VAN", "DTI"));
        world.at(NEW_YEARS_EVE);
        missing("daloc.vp", "").body("units", equalTo(1)).body("scores", equalTo(2));
        framework = parIndex;
        self("daloc.vp", null, 60, 30).statusCode(200);

        missing("daloc.vp", "")
                .statusCode(200)
                .body("units", equalTo(1))
                .body("scores", equalTo(1))
                .body("from", equalTo("2025-12-01"))
                .body("items.unit.name", contains("Xã Đa Lộc"))
                .body("items[0].indices.index", contains("DTI"))
                .body("items[0].indices[0].framework", equalTo("Bộ tiêu chí DTI cấp xã năm 2025"));
        framework = dti;
        self("daloc.vp", null, 60, null).statusCode(200);
        missing("daloc.vp", "")
                .body("units", equalTo(0))
                .body("scores", equalTo(0))
                .body("items", empty());
    }

    @Test
    void beginsWithTheLastMonthOfTheYear() {
        issued(APlan.aPlan().answering("PAR_INDEX"));

        world.at("2025-11-30T23:59:59+07:00");
        missing("daloc.vp", "").body("units", equalTo(0)).body("items", empty());
        world.at("2025-12-01T00:00:00+07:00");
        missing("daloc.vp", "").body("units", equalTo(1));
        world.at("2026-02-01T00:00:00+07:00");
        missing("daloc.vp", "").body("units", equalTo(1));
    }

    @Test
    void isToldOnlyToThoseWhoMaySeeTheUnit() {
        issued(APlan.aPlan().answering("PAR_INDEX"));
        issued(APlan.aPlan().of(Territory.LE_XA).answering("PAR_INDEX"));
        world.at(NEW_YEARS_EVE);

        missing("lexa.vp", "").body("items.unit.name", contains("Xã Lệ Xá"));
        missing("lexa.vp", "&unitId=" + Territory.DA_LOC).statusCode(404);
        missing("sonoivu", "&unitId=" + Territory.AN_THI).body("items.unit.name", contains("Xã Đa Lộc"));
        String next = missing("sonoivu", "&limit=1")
                .body("items.unit.name", contains("Xã Đa Lộc"))
                .body("units", equalTo(2))
                .extract()
                .path("next");
        missing("sonoivu", "&limit=1&cursor=" + next)
                .body("items.unit.name", contains("Xã Lệ Xá"))
                .body("units", equalTo(2))
                .body("next", nullValue());
    }

    @Test
    void endsWithThePlanOrWithAVersionThatNoLongerAnswersToTheIndex() {
        APlan amended = issued(APlan.aPlan().answering("PAR_INDEX"));
        APlan ended = issued(APlan.aPlan().of(Territory.LE_XA).answering("PAR_INDEX"));
        world.at(NEW_YEARS_EVE);
        missing("sonoivu", "").body("units", equalTo(2));

        issued(amended.version(2, "2025-06-01").answering("PAPI"));
        missing("sonoivu", "").body("items.unit.name", contains("Xã Lệ Xá"));
        Broker.send(ended.closed("2025-12-31"));

        await("the plan is closed")
                .until(() -> world.count(
                                "SELECT count(*) AS n FROM plan_version WHERE plan_id = ? AND closed_on IS NOT NULL",
                                ended.id)
                        == 1);
        missing("sonoivu", "").body("units", equalTo(0));
    }

    @Test
    void countsTheScoreOfWhoeverStandsInThePlaceOfAMergedUnitButNotOfOnePartOfASplitOne() {
        issued(APlan.aPlan().of(Territory.LE_XA).answering("PAR_INDEX"));
        succeeds(Territory.DA_LOC, Territory.LE_XA);
        world.at(NEW_YEARS_EVE);
        missing("sonoivu", "").body("units", equalTo(1));

        self("daloc.vp", null, 60, 30).statusCode(200);

        missing("sonoivu", "").body("units", equalTo(0));
        succeeds(Territory.HEALTH, Territory.LE_XA);
        missing("sonoivu", "").body("units", equalTo(1));
    }

    @Test
    void demandsWhatTheExampleDemandsWhereTheProvinceHasAdoptedNoSet() {
        adopted(AFramework.aFramework().about("DTI").ofNobody().criterion("1.1", "60"));
        issued(APlan.aPlan().answering("DTI"));
        world.at(NEW_YEARS_EVE);
        adopted(AFramework.aFramework()
                .about("DTI")
                .of(Territory.LE_XA)
                .scoredByOthersAlone()
                .criterion("1.1", "60"));
        missing("daloc.vp", "").body("items[0].indices.index", contains("DTI"));

        adopted(AFramework.aFramework().about("DTI").scoredByOthersAlone().criterion("1.1", "60"));

        missing("daloc.vp", "").body("units", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?year=x", "?year=1999", "?year=2025&limit=0", "?year=2025&cursor=x", "?colour=red"})
    void refusesNonsense(String query) {
        world.as("daloc.vp").get("/scores/missing" + query).then().statusCode(400);
    }
}
