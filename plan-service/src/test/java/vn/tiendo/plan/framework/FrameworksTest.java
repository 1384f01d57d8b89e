package vn.tiendo.plan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.SampleFramework.band;
import static vn.tiendo.plan.testing.SampleFramework.content;
import static vn.tiendo.plan.testing.SampleFramework.criterionId;
import static vn.tiendo.plan.testing.SampleFramework.document;
import static vn.tiendo.plan.testing.SampleFramework.made;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class FrameworksTest {
    @Inject
    Sql sql;

    @BeforeAll
    static void pollHere() {
        Awaitility.pollInSameThread();
    }

    @Test
    void aChangeMakesTheNextVersionAndTheOneBeforeStays() {
        // Given
        UUID id = made("VERSIONED", 2031);
        UUID kept = criterionId(id, "1.1.1");
        Map<String, Object> change = content();
        change.put("name", "Bộ tiêu chí sửa đổi");
        // When
        as("sonoivu")
                .header("If-Match", "\"v1\"")
                .body(change)
                .put("/frameworks/{id}", id)
                .then()
                // Then
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("version", equalTo(2))
                .body("totals.points", equalTo(5))
                .body("totals.deduction", equalTo(1))
                .body("totals.bonus", equalTo(1));
        assertThat(criterionId(id, "1.1.1")).isEqualTo(kept);
        as("daloc.vp")
                .queryParam("version", 1)
                .get("/frameworks/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Bộ tiêu chí cấp xã"));
        as("daloc.vp")
                .queryParam("version", 3)
                .get("/frameworks/{id}", id)
                .then()
                .statusCode(404);
        await("both versions are on the topic").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Broker.on(Topic.FRAMEWORK, FrameworkState.class).stream()
                                .filter(state -> state.frameworkId().equals(id)))
                .extracting(FrameworkState::version)
                .containsExactly(1L, 2L));
        Broker.on(Topic.FRAMEWORK, FrameworkState.class).forEach(GoldenEvents::assertLikeGolden);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() ->
                                sql.update("UPDATE framework_version SET content = '{}' WHERE framework_id = ?", id)))
                .hasStackTraceContaining("kept as it was written");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update("UPDATE framework SET year = 2032 WHERE id = ?", id)))
                .hasStackTraceContaining("kept as it was written");
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        UUID id = made("STALE", 2031);
        as("sonoivu").body(content()).put("/frameworks/{id}", id).then().statusCode(428);
        as("sonoivu")
                .header("If-Match", "\"v9\"")
                .body(content())
                .put("/frameworks/{id}", id)
                .then()
                .statusCode(412)
                .body("current.version", equalTo(1));
        as("sonoivu")
                .header("If-Match", "*")
                .body(document("STALE", 2033))
                .put("/frameworks/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/year", "/index", "/provinceUnitId"));
    }

    @Test
    void aProvinceHasOneSetForAnIndexAndYear() {
        made("ONCE", 2031);
        as("sonoivu")
                .body(document("ONCE", 2031))
                .post("/frameworks")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:framework-exists"));
    }

    @Test
    void aSetIsCopiedFromAStarterOrFromLastYear() {
        // Given
        String starter = as("sonoivu")
                .queryParam("starter", true)
                .get("/frameworks")
                .then()
                .extract()
                .path("items.find { it.index == 'PAPI' }.id");
        UUID lastYear = made("COPIED", 2031);
        // When
        Map<String, Object> fromStarter =
                Map.of("index", "PAPI", "provinceUnitId", document("PAPI", 1).get("provinceUnitId"), "year", 2031);
        as("sonoivu")
                .body(with(fromStarter, Map.of("basedOn", starter, "name", "PAPI của tỉnh", "bands", List.of())))
                .post("/frameworks")
                .then()
                // Then
                .statusCode(201)
                .body("starter", equalTo(false))
                .body("name", equalTo("PAPI của tỉnh"))
                .body("dimensions.size()", equalTo(8));
        as("sonoivu")
                .body(with(fromStarter, Map.of("index", "COPIED", "year", 2032, "basedOn", lastYear)))
                .post("/frameworks")
                .then()
                .statusCode(201)
                .body("selfScoreRequired", equalTo(true))
                .body("bands.grade", contains("Tốt", "Khá", "Trung bình"))
                .body(
                        "dimensions[0].components[0].criteria[0].criterionId",
                        not(equalTo(criterionId(lastYear, "1.1.1").toString())));
        as("sonoivu")
                .body(with(fromStarter, Map.of("index", "SIPAS", "year", 2032, "basedOn", lastYear)))
                .post("/frameworks")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:framework-base-unknown"));
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        Map<String, Object> wrong = document("WRONG", 2031);
        wrong.put("bands", List.of(band("Tốt", 80, 100, 1), band("Khá", 60, 75, 1)));
        as("sonoivu")
                .body(wrong)
                .post("/frameworks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/bands/1/rank", "/bands/0/from", "/bands/1/from"));
        wrong.put("bands", List.of(band("Tốt", 0, 100.5, 1)));
        wrong.put("dimensions", List.of(Map.of("number", 1, "name", "A", "maximum", -1)));
        as("sonoivu")
                .body(wrong)
                .post("/frameworks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/bands/0/to", "/dimensions/0/maximum"));
        as("sonoivu")
                .body(Map.of("index", "WRONG", "provinceUnitId", DA_LOC, "year", 2031))
                .post("/frameworks")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/provinceUnitId"));
        as("sonoivu")
                .body(Map.of(
                        "index",
                        "WRONG",
                        "provinceUnitId",
                        wrong.get("provinceUnitId").toString(),
                        "year",
                        2031))
                .post("/frameworks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/dimensions"));
    }

    @Test
    void onlyTheProvinceWrites() {
        as("daloc.ct").body(document("MINE", 2031)).post("/frameworks").then().statusCode(403);
    }

    private static Map<String, Object> with(Map<String, Object> document, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(document);
        all.putAll(more);
        return all;
    }
}
