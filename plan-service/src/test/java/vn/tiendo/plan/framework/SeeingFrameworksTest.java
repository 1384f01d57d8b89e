package vn.tiendo.plan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.SampleFramework.band;
import static vn.tiendo.plan.testing.SampleFramework.content;
import static vn.tiendo.plan.testing.SampleFramework.document;
import static vn.tiendo.plan.testing.SampleFramework.made;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class SeeingFrameworksTest {
    @Inject
    Units units;

    @Inject
    LoadingStarters loading;

    @Inject
    Sql sql;

    @Test
    void everyoneReadsTheStarterSetOfPapi() {
        String starter = as("daloc.congan")
                .queryParams("index", "PAPI", "starter", true)
                .get("/frameworks")
                .then()
                .statusCode(200)
                .body("items.totals.points", contains(80))
                .extract()
                .path("items[0].id");
        as("daloc.congan")
                .get("/frameworks/{id}", starter)
                .then()
                .statusCode(200)
                .body("starter", equalTo(true))
                .body("dimensions.number", contains(1, 2, 3, 4, 5, 6, 7, 8));
        as("sonoivu")
                .header("If-Match", "*")
                .body(content())
                .put("/frameworks/{id}", starter)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:starter-framework-fixed"));
    }

    @Test
    void theNextStartFindsNothingNewInTheStarterSets() {
        int changed = QuarkusTransaction.requiringNew().call(() -> loading.load(StarterFile.read()));
        assertThat(changed).isZero();
    }

    @Test
    void anotherProvincesSetDoesNotExistForTheCaller() {
        // Given
        UUID elsewhere = UUID.randomUUID();
        UUID set = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            units.apply(new UnitState(
                    elsewhere,
                    1,
                    "99",
                    "Tỉnh khác",
                    "PROVINCE",
                    null,
                    null,
                    List.of(elsewhere),
                    null,
                    null,
                    List.of()));
            sql.update(
                    "INSERT INTO framework (id, index, province_unit_id, year, starter, version)"
                            + " VALUES (?, 'DTI', ?, 2031, false, 1)",
                    set,
                    elsewhere);
            sql.update(
                    "INSERT INTO framework_version SELECT ?, 1, content, 'x', now() FROM framework_version LIMIT 1",
                    set);
        });
        // When, then
        as("sonoivu").get("/frameworks/{id}", set).then().statusCode(404);
        as("sonoivu")
                .header("If-Match", "*")
                .body(content())
                .put("/frameworks/{id}", set)
                .then()
                .statusCode(404);
        as("sonoivu")
                .queryParams("year", 2031, "limit", 200)
                .get("/frameworks")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(set.toString())));
        as("sonoivu")
                .body(with(document("DTI", 2030), Map.of("provinceUnitId", elsewhere)))
                .post("/frameworks")
                .then()
                .statusCode(404);
    }

    @Test
    void scenario37BandsOfTheProvinceAndYearDecideWhetherGoodOrBetterWasReached() {
        // Given
        UUID strict = made("BANDED", 2031);
        UUID mild = UUID.fromString(as("sonoivu")
                .body(with(
                        document("BANDED", 2032),
                        Map.of(
                                "bands",
                                List.of(band("Tốt", 75, 100, 1), band("Khá", 55, 75, 2), band("Yếu", 0, 55, 3)))))
                .post("/frameworks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        // When
        Map<String, Object> score = Map.of("points", "2.9", "applicable", "5", "atLeast", "loại Khá");
        // Then
        as("daloc.vp")
                .queryParams(score)
                .get("/frameworks/{id}/grade", strict)
                .then()
                .statusCode(200)
                .body("grade", equalTo("Trung bình"))
                .body("share", equalTo(58.0f))
                .body("met", equalTo(false));
        as("daloc.vp")
                .queryParams(score)
                .get("/frameworks/{id}/grade", mild)
                .then()
                .statusCode(200)
                .body("grade", equalTo("Khá"))
                .body("met", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points=1",
                "points=x&applicable=5",
                "points=1&applicable=-1",
                "points=1E999999999&applicable=5",
                "points=1&applicable=5&atLeast=Xuất%20sắc"
            })
    void refusesToGradeWhatIsNoScore(String query) {
        String starter =
                as("daloc.vp").get("/frameworks?starter=true").then().extract().path("items[0].id");
        int status = as("daloc.vp")
                .urlEncodingEnabled(false)
                .get("/frameworks/" + starter + "/grade?" + query)
                .statusCode();
        assertThat(status).isEqualTo(400);
    }

    private static Map<String, Object> with(Map<String, Object> document, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(document);
        all.putAll(more);
        return all;
    }
}
