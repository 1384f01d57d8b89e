package vn.tiendo.reporting.report;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.AUnit;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** The service account that adds up the province's reports: it sends what it adds up, and nothing else. */
@ReportingTest
class AggregatorTest {
    private final World world;

    AggregatorTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return world.asService("aggregator").body(body).post(path).then();
    }

    private UUID owedAboveTheProvince() {
        UUID ministry = Ids.next();
        Broker.send(AUnit.at(List.of(ministry), 1));
        UUID below = world.halfYearOwed(Territory.DA_LOC, Territory.PROVINCE);
        String report = world.as("daloc.vp")
                .body(Map.of("obligationId", below))
                .post("/reports")
                .path("id");
        world.as("daloc.vp").post("/reports/" + report + "/submission").then().statusCode(200);
        world.as("sonoivu").post("/reports/" + report + "/acceptance").then().statusCode(200);
        return world.halfYearOwed(Territory.PROVINCE, ministry);
    }

    @Test
    void sendsTheConsolidatedReportOfItsUnitToTheOneAbove() {
        UUID duty = owedAboveTheProvince();

        String id = post("/consolidations", Map.of("obligationId", duty))
                .statusCode(201)
                .body("consolidation.accepted", equalTo(1))
                .extract()
                .path("id");

        post("/reports/" + id + "/submission", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void sendsNothingForTheUnitsBelowItsOwn() {
        HalfYear report = HalfYear.owed(world);
        String draft = report.drafted();

        post("/consolidations", Map.of("obligationId", report.duty))
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:not-the-reporter"));
        post("/reports/" + draft + "/submission", Map.of())
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:not-the-reporter"));
    }

    @Test
    void neitherWritesNorJudgesNorScores() {
        UUID duty = owedAboveTheProvince();
        String id =
                post("/consolidations", Map.of("obligationId", duty)).extract().path("id");

        post("/reports", Map.of("obligationId", duty)).statusCode(403);
        post("/reports/" + id + "/recompilation", Map.of()).statusCode(403);
        post("/reports/" + id + "/acceptance", Map.of()).statusCode(403);
        world.asService("aggregator")
                .body(Map.of("lines", List.of()))
                .put("/scores/" + Territory.DA_LOC + "/" + Ids.next() + "/self")
                .then()
                .statusCode(403);
    }
}
