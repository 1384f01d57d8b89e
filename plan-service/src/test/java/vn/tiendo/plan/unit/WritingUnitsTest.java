package vn.tiendo.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.testing.Territories;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class WritingUnitsTest {
    @Inject
    LoadingUnits loading;

    @Test
    void aNewNameBeginsOnItsDayAndTheOldOneIsStillFound() {
        // Given
        String unit = Territories.commune("Xã Bình Minh Cũ", "90101");
        // When
        Territories.change(
                        unit, Map.of("name", "Xã Rạng Đông Mới", "from", "2025-03-01", "legalReference", "7/NQ-HĐND"))
                .statusCode(200)
                .body("name", equalTo("Xã Rạng Đông Mới"))
                .body("since", equalTo("2025-03-01"))
                .body("version", equalTo(2));
        // Then
        Territories.on(unit, "2025-02-28")
                .body("name", equalTo("Xã Bình Minh Cũ"))
                .body("presentName", equalTo("Xã Rạng Đông Mới"))
                .body("until", equalTo("2025-02-28"))
                .body("inForce", equalTo(true));
        as("daloc.vp")
                .queryParam("q", "binh minh cu")
                .get("/units")
                .then()
                .body("items.id", contains(unit))
                .body("items.presentName", contains("Xã Rạng Đông Mới"))
                .body("items.inForce", contains(true));
        as("daloc.vp")
                .get("/units/{id}/lineage", unit)
                .then()
                .statusCode(200)
                .body("names.name", contains("Xã Bình Minh Cũ", "Xã Rạng Đông Mới"))
                .body("names.legalReference", contains("1/NQ-HĐND", "7/NQ-HĐND"))
                .body("predecessors", empty());
    }

    @Test
    void scenario28TheSameCodeAnswersAnotherUnitOnAnotherDay() {
        byCode("12133", "2025-06-30").body("items.name", contains("Xã Xuân Dục"));
        byCode("12133", "2025-07-01").body("items.name", contains("Phường Đường Hào"));
    }

    @Test
    void aCorrectionLeavesNoPeriodOfTheWrongName() {
        // Given
        String unit = Territories.commune("Xã Viết Nhầm", null);
        // When
        Territories.change(unit, Map.of("name", "Xã Viết Đúng", "reason", "Gõ sai dấu"))
                .statusCode(200)
                .body("since", equalTo("2020-01-01"));
        // Then
        Territories.on(unit, "2020-01-01").body("name", equalTo("Xã Viết Đúng"));
    }

    @Test
    void allBelowMoveWithAUnitAndTheOthersAreTold() {
        // Given
        String north = Territories.unit("DISTRICT", "Huyện Bắc Thử", PROVINCE.toString(), null);
        String south = Territories.unit("DISTRICT", "Huyện Nam Thử", PROVINCE.toString(), null);
        String commune = Territories.unit("COMMUNE", "Xã Dời Huyện", north, null);
        String office = Territories.unit("OFFICE", "Văn phòng xã Dời Huyện", commune, null);
        // When
        Territories.change(commune, Map.of("parentId", south, "from", "2025-03-01", "legalReference", "8/NQ-HĐND"))
                .statusCode(200);
        // Then
        Territories.on(office, "2025-02-28").body("path", contains(PROVINCE.toString(), north, commune, office));
        Territories.on(office, "2025-03-01").body("path", contains(PROVINCE.toString(), south, commune, office));
        tree(north, "2025-02-28").body("children.id", contains(commune));
        tree(north, "2025-03-01").body("children", empty());
        tree(south, "2025-03-01").body("children[0].children.id", contains(office));
        await("the office is told with its new path")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.on(Topic.UNIT, UnitState.class))
                        .anyMatch(state -> state.unitId().toString().equals(office)
                                && state.path().contains(UUID.fromString(south))));
    }

    @Test
    void aChangeDecidedAheadIsNotYetThePresent() {
        // Given
        String unit = Territories.commune("Xã Chờ Ngày", null);
        // When
        Territories.change(unit, Map.of("name", "Xã Đến Ngày", "from", "2099-01-01", "legalReference", "9/NQ-HĐND"))
                .statusCode(200)
                .body("name", equalTo("Xã Chờ Ngày"))
                .body("presentName", equalTo("Xã Chờ Ngày"));
        // Then
        Territories.on(unit, "2099-01-01").body("name", equalTo("Xã Đến Ngày"));
    }

    @ParameterizedTest
    @CsvSource({
        "1234,COMMUNE,400,unit-code-malformed",
        "12a45,COMMUNE,400,unit-code-malformed",
        "123,OFFICE,400,unit-code-malformed",
        "12361,COMMUNE,409,unit-code-in-force"
    })
    void aCodeMustBeFreeAndOfItsForm(String code, String kind, int status, String problem) {
        Territories.found(Map.of("name", "Xã Mã Sai", "kind", kind, "code", code))
                .statusCode(status)
                .body("type", equalTo("urn:tiendo:problem:" + problem));
    }

    @Test
    void aUnitCannotLieBelowItselfOrBelowAUnitThatHasEnded() {
        // Given
        String above = Territories.unit("DISTRICT", "Huyện Vòng", PROVINCE.toString(), null);
        String below = Territories.unit("COMMUNE", "Xã Vòng", above, null);
        // When
        Territories.change(above, Map.of("parentId", below, "from", "2025-03-01", "legalReference", "1/NQ"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:unit-cycle"));
        Territories.change(below, Map.of("parentId", DA_LOC, "from", "2025-07-01", "legalReference", "1/NQ"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:parent-not-in-force"));
        // Then
        Territories.on(above, "2025-03-01").body("version", equalTo(1)).body("path.size()", equalTo(2));
    }

    @Test
    void changesFollowOneAnotherAndNeedTheirGround() {
        String unit = Territories.commune("Xã Thứ Tự", null);
        Territories.change(unit, Map.of("name", "Xã Thứ Hai", "from", "2025-03-01", "legalReference", "1/NQ"))
                .statusCode(200);
        Territories.change(unit, Map.of("name", "Xã Chen Ngang", "from", "2024-03-01", "legalReference", "1/NQ"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:later-facts"));
        Territories.change(unit, Map.of("name", "Xã Quá Sớm", "from", "2019-03-01", "legalReference", "1/NQ"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:day-outside-unit"));
        for (Map<String, ?> groundless : List.of(Map.of("name", "A"), Map.of("name", "A", "from", "2025-09-01"))) {
            Territories.change(unit, groundless)
                    .statusCode(400)
                    .body("type", equalTo("urn:tiendo:problem:ground-missing"));
        }
        as("sonoivu")
                .body(Map.of("name", "B", "reason", "x"))
                .patch("/units/{id}", unit)
                .then()
                .statusCode(428);
        as("sonoivu")
                .header("If-Match", "\"v1\"")
                .body(Map.of("name", "B", "reason", "x"))
                .patch("/units/{id}", unit)
                .then()
                .statusCode(412);
    }

    @Test
    void onlyThoseWithTheRightWriteAndOnlyWithinTheirTree() {
        Map<String, Object> body = new HashMap<>(Territories.defaults());
        body.put("name", "Xã Không Phép");
        as("daloc.vp").body(body).post("/units").then().statusCode(403);
        body.put("parentId", UUID.randomUUID());
        as("sonoivu").body(body).post("/units").then().statusCode(404);
        body.remove("legalReference");
        as("sonoivu")
                .body(body)
                .post("/units")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/legalReference"));
    }

    @Test
    void theReferenceFileLeavesAloneWhatAPersonHasChanged() {
        // Given
        String unit = Territories.commune("Xã Do Người Sửa", null);
        // When
        int changed = QuarkusTransaction.requiringNew()
                .call(() -> loading.load(List.of(new Unit(
                        UUID.fromString(unit),
                        null,
                        "Xã Trong Tệp",
                        "COMMUNE",
                        null,
                        null,
                        List.of(UUID.fromString(unit)),
                        null,
                        null,
                        1))));
        // Then
        assertThat(changed).isZero();
        Territories.on(unit, "2025-01-01")
                .body("name", equalTo("Xã Do Người Sửa"))
                .body("validTo", nullValue());
    }

    private static ValidatableResponse byCode(String code, String on) {
        return as("daloc.vp")
                .queryParams("code", code, "on", on)
                .get("/units")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tree(String id, String on) {
        return as("daloc.vp")
                .queryParam("on", on)
                .get("/units/{id}/tree", id)
                .then()
                .statusCode(200);
    }
}
