package vn.tiendo.reporting.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Who may see, write and judge a report, and in which order. */
@ReportingTest
class ReportRightsTest {
    private final World world;
    private HalfYear report;

    ReportRightsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        report = HalfYear.owed(world);
    }

    @Test
    void neverLetsTheReporterAcceptItsOwn() {
        String id = report.submitted();

        report.post("daloc.ct", id, "acceptance", Map.of())
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:not-the-recipient"));
        report.post("daloc.ct", id, "return", Map.of("reason", "Sai")).statusCode(403);
    }

    @Test
    void neverLetsASuperiorAcceptWhatTheySubmittedThemselves() {
        world.at("2025-06-20T09:00:00+07:00");
        String id = report.drafted();
        report.post("anthi", id, "submission", Map.of()).statusCode(200);

        report.post("anthi", id, "acceptance", Map.of())
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:own-submission"));
    }

    @Test
    void letsTheDistrictAcceptUntilItsLastDay() {
        world.at("2025-06-20T09:00:00+07:00");
        String id = report.submitted();
        world.at("2025-07-01T00:00:00+07:00");
        report.post("anthi", id, "acceptance", Map.of()).statusCode(403);
        world.at("2025-06-30T23:59:59+07:00");

        report.post("anthi", id, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void staysHiddenFromAnotherCommune() {
        String id = report.submitted();

        world.as("lexa.vp").get("/reports/" + id).then().statusCode(404);
        world.as("lexa.vp").get("/reports/" + id + ".csv").then().statusCode(404);
        world.as("lexa.vp").get("/reports").then().body("items", hasSize(0));
        world.as("lexa.vp")
                .body(Map.of("obligationId", report.duty))
                .post("/reports")
                .then()
                .statusCode(404);
        report.post("lexa.vp", id, "submission", Map.of()).statusCode(404);
        report.post("lexa.vp", id, "acceptance", Map.of()).statusCode(404);
    }

    @Test
    void letsTheProvinceReadButNotWrite() {
        String id = report.drafted();

        world.as("sonoivu").get("/reports/" + id).then().statusCode(200);
        report.post("sonoivu", id, "submission", Map.of()).statusCode(403);
    }

    @Test
    void refusesStepsThatDoNotFollow() {
        String id = report.drafted();

        report.post("sonoivu", id, "acceptance", Map.of()).statusCode(409).body("detail", containsString("SUBMITTED"));
        report.post("sonoivu", id, "return", Map.of("reason", "Sai")).statusCode(409);
        report.post("sonoivu", id, "return", Map.of("reason", " ")).statusCode(400);
    }

    @Test
    void findsNoObligationThatNobodyHas() {
        world.as("daloc.vp")
                .body(Map.of("obligationId", Ids.next()))
                .post("/reports")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"obligationId\": \"abc\"}", "[]"})
    void refusesADraftForNothing(String body) {
        world.as("daloc.vp").body(body).post("/reports").then().statusCode(400);
    }
}
