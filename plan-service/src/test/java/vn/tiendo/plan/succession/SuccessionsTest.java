package vn.tiendo.plan.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Territories.succession;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.Territories;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class SuccessionsTest {
    private static final String DAY = "2025-09-01";
    private static final String DAY_BEFORE = "2025-08-31";

    @BeforeAll
    static void poll() {
        Awaitility.pollInSameThread();
    }

    @Test
    void theMergersOfTheReferenceAreKnownAndTold() {
        as("daloc.vp")
                .get("/units/{id}/lineage", DA_LOC)
                .then()
                .statusCode(200)
                .body("successors.toName", contains("Xã Nguyễn Trãi"))
                .body("successors.toCode", contains("12184"))
                .body("successors.legalReference", contains("1666/NQ-UBTVQH15"));
        String nguyenTrai = as("daloc.vp").get("/units/{id}/lineage", DA_LOC).path("successors[0].toId");
        as("daloc.vp")
                .get("/units/{id}/lineage", nguyenTrai)
                .then()
                .body("predecessors.fromName", hasItems("Xã Đa Lộc", "Xã Nguyễn Trãi", "Xã Cẩm Ninh", "Xã Đặng Lễ"));
        for (UUID ended : List.of(DA_LOC, DA_LOC_OFFICE)) {
            awaitSuccessors(ended.toString(), nguyenTrai);
        }
    }

    @Test
    void scenario27AMergerEndsUnitsAndLeavesTheirPlansWithTheIssuer() {
        // Given
        String one = Territories.commune("Xã Nhập Một", "90201");
        String committee = Territories.unit("COMMITTEE", "UBND xã Nhập Một", one, "COMMUNE_PC");
        String village = Territories.unit("VILLAGE", "Thôn Nhập Một", one, null);
        String other = Territories.commune("Xã Nhập Hai", "90202");
        String plan = planOf(one);
        List<Map<String, ?>> to =
                List.of(Map.of("name", "Xã Nhập Chung", "kind", "COMMUNE", "code", "90201", "parentId", PROVINCE));
        // When
        succession(true, "MERGE", List.of(one, other), to, DAY)
                .statusCode(200)
                .body("preview", equalTo(true))
                .body("ended.id", containsInAnyOrder(one, other, committee))
                .body("moved.id", contains(village))
                .body("plans.unitId", contains(one))
                .body("plans[0].drafts", equalTo(1));
        Territories.on(one, DAY).body("inForce", equalTo(true)).body("version", equalTo(1));
        String successor = succession(false, "MERGE", List.of(one, other), to, DAY)
                .statusCode(201)
                .body("begun", hasSize(1))
                .extract()
                .path("begun[0].id");
        // Then
        Territories.on(one, DAY_BEFORE).body("inForce", equalTo(true));
        Territories.on(one, DAY).body("inForce", equalTo(false)).body("validTo", equalTo(DAY_BEFORE));
        Territories.on(village, DAY).body("parentId", equalTo(successor));
        as("daloc.vp")
                .queryParams("code", "90201", "on", DAY)
                .get("/units")
                .then()
                .body("items.id", contains(successor));
        as("sonoivu").get("/plans/{id}", plan).then().statusCode(200).body("unitId", equalTo(one));
        awaitSuccessors(one, successor);
        awaitSuccessors(committee, successor);
        succession(false, "MERGE", List.of(one, other), to, DAY)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:already-succeeded"));
    }

    @Test
    void aMergingUnitMayLiveOnAndItsOfficesInherit() {
        // Given
        String one = Territories.commune("Xã Sáp Vào", null);
        String office = Territories.unit("OFFICE", "Văn phòng xã Sáp Vào", one, "COMMUNE_OFFICE");
        String stays = Territories.commune("Xã Ở Lại", null);
        String heir = Territories.unit("OFFICE", "Văn phòng xã Ở Lại", stays, "COMMUNE_OFFICE");
        // When
        succession(false, "MERGE", List.of(one, stays), List.of(Map.of("unitId", stays)), DAY)
                .statusCode(201)
                .body("begun", empty())
                .body("ended.id", containsInAnyOrder(one, office));
        // Then
        Territories.on(stays, DAY).body("inForce", equalTo(true)).body("version", equalTo(1));
        awaitSuccessors(office, heir);
    }

    @Test
    void aSplitAsksWhereEachVillageGoes() {
        // Given
        String whole = Territories.commune("Xã Chia Đôi", null);
        String village = Territories.unit("VILLAGE", "Thôn Chia Đôi", whole, null);
        Map<String, Object> east = Map.of("name", "Xã Chia Đông", "kind", "COMMUNE", "parentId", PROVINCE);
        Map<String, Object> west = Map.of("name", "Xã Chia Tây", "kind", "COMMUNE", "parentId", PROVINCE);
        Map<String, Object> westWithVillage =
                Map.of("name", "Xã Chia Tây", "kind", "COMMUNE", "parentId", PROVINCE, "takes", List.of(village));
        // When
        succession(false, "SPLIT", List.of(whole), List.of(east, west), DAY)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:territory-unplaced"));
        List<String> successors = succession(false, "SPLIT", List.of(whole), List.of(east, westWithVillage), DAY)
                .statusCode(201)
                .extract()
                .path("begun.id");
        // Then
        Territories.on(village, DAY).body("parentId", equalTo(successors.get(1)));
        awaitSuccessors(whole, successors.toArray(String[]::new));
    }

    @Test
    void lineageReachesThroughGenerationsFromAnyOfThem() {
        // Given
        String first = Territories.commune("Xã Đời Một", null);
        String second = Territories.commune("Xã Đời Hai", null);
        String third = Territories.commune("Xã Đời Ba", null);
        succession(false, "DISSOLVE", List.of(first), List.of(Map.of("unitId", second)), "2024-01-01")
                .statusCode(201);
        // When
        succession(false, "DISSOLVE", List.of(second), List.of(Map.of("unitId", third)), DAY)
                .statusCode(201);
        // Then
        as("daloc.vp").get("/units/{id}/lineage", first).then().body("successors.toId", contains(second, third));
        as("daloc.vp").get("/units/{id}/lineage", third).then().body("predecessors.fromId", contains(second, first));
        as("daloc.vp")
                .get("/units/{id}/lineage", second)
                .then()
                .body("predecessors.fromId", contains(first))
                .body("successors.toId", contains(third));
    }

    @Test
    void aRenamingKeepsTheUnit() {
        String unit = Territories.commune("Xã Tên Cũ", "90301");
        succession(false, "RENAME", List.of(unit), List.of(Map.of("name", "Phường Tên Mới", "kind", "WARD")), DAY)
                .statusCode(201)
                .body("ended", empty());
        Territories.on(unit, DAY_BEFORE).body("name", equalTo("Xã Tên Cũ")).body("kind", equalTo("COMMUNE"));
        Territories.on(unit, DAY)
                .body("name", equalTo("Phường Tên Mới"))
                .body("kind", equalTo("WARD"))
                .body("code", equalTo("90301"));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() {
        String unit = Territories.commune("Xã Không Hợp", null);
        String below = Territories.unit("VILLAGE", "Thôn Không Hợp", unit, null);
        Map<String, Object> itself = Map.of("unitId", unit);
        succession(false, "MERGE", List.of(unit), List.of(itself), DAY)
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:succession-shape"));
        succession(false, "DISSOLVE", List.of(unit), List.of(Map.of("unitId", below)), DAY)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:successor-below-predecessor"));
        succession(false, "DISSOLVE", List.of(unit), List.of(Map.of("unitId", DA_LOC)), DAY)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:successor-not-in-force"));
        succession(false, "DISSOLVE", List.of(unit), List.of(Map.of("unitId", PROVINCE)), "2019-01-01")
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:predecessor-not-in-force"));
        succession(false, "DISSOLVE", List.of(unit), List.of(Map.of("unitId", UUID.randomUUID())), DAY)
                .statusCode(404);
        succession(false, "MERGE", List.of(unit, DA_LOC.toString()), List.of(Map.of("name", "X")), "2025-06-01")
                .statusCode(400);
        Territories.on(unit, DAY).body("version", equalTo(1)).body("inForce", equalTo(true));
        as("daloc.vp").body(Map.of()).post("/units/successions").then().statusCode(403);
        as("daloc.vp").get("/units/{id}/lineage", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void noPlanIsDraftedForAYearWithoutTheUnit() {
        as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2026, "title", "Kế hoạch 2026", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:unit-never-in-force"));
    }

    private static String planOf(String unit) {
        return as("sonoivu")
                .body(Map.of("unitId", unit, "year", 2025, "title", "Kế hoạch 2025", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void awaitSuccessors(String ended, String... successors) {
        await("the others know who succeeds").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<UnitState> told = Broker.on(Topic.UNIT, UnitState.class).stream()
                    .filter(state -> state.unitId().toString().equals(ended))
                    .toList();
            assertThat(told).isNotEmpty();
            List<Successor> last = told.get(told.size() - 1).successors();
            assertThat(last).extracting(one -> one.unitId().toString()).containsExactlyInAnyOrder(successors);
            assertThat(last).extracting(Successor::kind).isSubsetOf(List.of(SuccessionKind.values()));
        });
    }
}
