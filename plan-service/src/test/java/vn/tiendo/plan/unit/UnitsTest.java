package vn.tiendo.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class UnitsTest {
    @Inject
    LoadingUnits loading;

    @Test
    void showsWhatLiesBelowAUnitOnADay() {
        as("daloc.vp")
                .queryParam("on", "2025-01-06")
                .get("/units/{id}/tree", DA_LOC)
                .then()
                .statusCode(200)
                .body("name", equalTo("Xã Đa Lộc"))
                .body("children.name", hasItem("UBND xã Đa Lộc"))
                .body("children.find { it.name == 'UBND xã Đa Lộc' }.children.id", hasItem(DA_LOC_OFFICE.toString()));
    }

    @Test
    void aUnitMayBeAskedForByAnybodySignedIn() {
        as("disu.vp")
                .get("/units/{id}", DA_LOC)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("path", hasItem(AN_THI.toString()));
    }

    @Test
    void anUnknownUnitIsNotFound() {
        as("daloc.vp").get("/units/{id}", UUID.randomUUID()).then().statusCode(404);
        as("daloc.vp").get("/units/{id}/tree", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aMisspeltFilterIsRefused() {
        as("daloc.vp")
                .queryParam("knd", "COMMUNE")
                .get("/units")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:unknown-parameter"));
    }

    @Test
    void aGarbageTokenIsRefused() {
        RestAssured.given()
                .auth()
                .oauth2("rubbish")
                .get("/units")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void tellsTheOtherServicesEveryUnitAtTheFirstStart() {
        await("all units are on the topic").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<UnitState> told = Broker.on(Topic.UNIT, UnitState.class);
            assertThat(told.stream().map(UnitState::unitId))
                    .containsAll(UnitFile.read().stream().map(Unit::id).toList());
            told.forEach(GoldenEvents::assertLikeGolden);
        });
    }

    @Test
    void theSameFileAtTheNextStartChangesNothing() {
        assertThat(QuarkusTransaction.requiringNew().<Integer>call(() -> loading.load(UnitFile.read())))
                .isZero();
    }
}
