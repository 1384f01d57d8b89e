package vn.tiendo.reporting.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class PublishedTest {
    private final World world;
    private APlan plan;

    PublishedTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        plan = APlan.aPlan();
    }

    @Test
    void showsEverybodyTheNewestVersionOfAnIssuedPlan() {
        issued(plan);
        issued(plan.version(2, "2025-03-01"));

        given().get("/public/v1/plans?year=2025&unitId=" + Territory.AN_THI)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(2))
                .body("items[0].documentCode", equalTo("02/KH-UBND"))
                .body("items[0].unit.name", equalTo("Xã Đa Lộc"))
                .body("next", nullValue());
        given().get("/public/v1/plans?unitId=" + Territory.LE_XA).then().body("items", empty());
        assertThat(given().get("/public/v1/plans.csv").asString().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("Xã Đa Lộc", "02/KH-UBND", "2025-03-01");
    }

    @Test
    void tellsHowFarPlansHaveComeAndNothingOfWorkOutsideAnIssuedPlan() {
        issued(plan);
        known(ATask.aTask()
                .of(plan.id, Territory.DA_LOC)
                .at(TaskState.IN_PROGRESS, 1)
                .due("2025-07-01T00:00:00+07:00"));
        known(ATask.aTask()
                .of(plan.id, Territory.DA_LOC)
                .at(TaskState.VERIFIED, 100)
                .done("2025-05-01T08:00:00+07:00"));
        known(ATask.aTask());
        issued(APlan.aPlan().of(Territory.LE_XA));

        given().get("/public/v1/progress")
                .then()
                .statusCode(200)
                .body("items.planId", contains(plan.id.toString()))
                .body("items[0].applicable", equalTo(2))
                .body("items[0].done", equalTo(1))
                .body("items[0].overdue", equalTo(1))
                .body("items[0].percentDone", equalTo(50.0f))
                .body("items[0].asOf", equalTo("2025-07-02T09:00:00+07:00"));
        assertThat(given().get("/public/v1/progress.csv").asString()).contains("2,1,1,50.0");
    }

    @Test
    void showsAReportOnlyOnceItIsAcceptedAndNeverItsText() {
        var duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);
        String id = world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("narrative", Map.of("RESULTS", "Hộ nghèo thôn Đông")))
                .patch("/reports/" + id)
                .then()
                .statusCode(200);
        world.as("daloc.vp")
                .body(Map.of())
                .post("/reports/" + id + "/submission")
                .then()
                .statusCode(200);
        given().get("/public/v1/reports").then().body("items", empty());

        world.as("sonoivu")
                .body(Map.of())
                .post("/reports/" + id + "/acceptance")
                .then()
                .statusCode(200);

        var answer = given().get("/public/v1/reports?year=2025").then().statusCode(200);
        answer.body("items.id", contains(id)).body("items[0].period", equalTo("H1"));
        assertThat(answer.extract().asString()
                        + given().get("/public/v1/reports.csv").asString())
                .contains("Xã Đa Lộc")
                .doesNotContain("Hộ nghèo", "submittedBy", "narrative", "post");
    }

    @Test
    void goesOnPageByPage() {
        issued(APlan.aPlan());
        issued(APlan.aPlan());
        issued(APlan.aPlan());

        String next = given().get("/public/v1/plans?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        given().get("/public/v1/plans?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void letsCachesKeepAnswersAndSaysWhenNothingChanged() {
        issued(plan);
        var first = given().get("/public/v1/plans");

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        given().header("If-None-Match", first.header("ETag"))
                .get("/public/v1/plans")
                .then()
                .statusCode(304);
        String tag = given().get("/public/v1/catalog.jsonld").header("ETag");
        given().header("If-None-Match", tag)
                .get("/public/v1/catalog.jsonld")
                .then()
                .statusCode(304);
    }

    @Test
    void describesItselfToDataPortals() {
        given().get("/public/v1/catalog.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("dcat:Catalog"))
                .body(
                        "'dcat:dataset'.'@id'",
                        contains(
                                "http://localhost:8080/public/v1/plans",
                                "http://localhost:8080/public/v1/progress",
                                "http://localhost:8080/public/v1/reports"))
                .body("'dcat:dataset'[0].'dcat:distribution'", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plans?colour=red", "plans?limit=201", "progress?cursor=x", "reports?year=x", "plans.csv?limit=5"
            })
    void refusesWhatItDoesNotKnow(String query) {
        given().get("/public/v1/" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private void issued(APlan issued) {
        var event = issued.issued();
        Broker.send(event);
        world.settled(issued.id, event.version());
    }

    private void known(ATask task) {
        world.hears(task.told("2025-06-01T08:00:00+07:00"));
    }
}
