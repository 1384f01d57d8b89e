package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DI_SU;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class SeeingPlansTest {
    @Test
    void listsPlansNewestFirstPageByPage() {
        // Given
        List<String> opened = List.of(open("Một"), open("Hai"), open("Ba"));
        // When
        List<String> listed = new ArrayList<>();
        String next = null;
        do {
            var query = as("daloc.vp").queryParams("unitId", DA_LOC, "year", 2025, "status", "DRAFT", "limit", 2);
            var page = (next == null ? query : query.queryParam("cursor", next))
                    .get("/plans")
                    .then()
                    .statusCode(200);
            listed.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        } while (next != null);
        // Then
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(opened.get(2), opened.get(1), opened.get(0));
    }

    @Test
    void filtersByIndex() {
        String plan = open("Kế hoạch PAPI");
        as("daloc.vp")
                .queryParams("index", "SIPAS", "limit", 200)
                .get("/plans")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(plan)));
    }

    @Test
    void aDraftIsSeenOnlyByThoseWhoCoverItsUnit() {
        String plan = open("Bản nháp kín");
        as("disu.vp").get("/plans/{id}", plan).then().statusCode(404);
        as("disu.vp").get("/plans/{id}/findings", plan).then().statusCode(404);
        as("daloc.congan").get("/plans/{id}", plan).then().statusCode(404);
        as("anthi").get("/plans/{id}", plan).then().statusCode(403);
        as("sonoivu").get("/plans/{id}", plan).then().statusCode(200);
    }

    @Test
    void anIssuedPlanIsSeenByTheOfficesThatCarryItOut() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        issue(plan, "201/KH-UBND", LocalDate.of(2025, 1, 8)).statusCode(200);
        // When
        as("daloc.congan").get("/plans/{id}", plan).then().statusCode(200);
        as("daloc.congan").get("/plans/{id}/lines", plan).then().statusCode(200);
        as("disu.vp").get("/plans/{id}", plan).then().statusCode(404);
        as("disu.vp").get("/plans/{id}/versions", plan).then().statusCode(404);
        // Then
        as("daloc.vp").queryParam("version", 1).get("/plans/{id}", plan).then().statusCode(200);
        as("daloc.vp").queryParam("version", 2).get("/plans/{id}", plan).then().statusCode(404);
    }

    @Test
    void aUnitOutsideTheCallersIsNotFound() {
        as("daloc.vp")
                .body(Map.of("unitId", DI_SU, "year", 2025, "title", "Của người khác", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    private static String open(String title) {
        return as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2025, "title", title, "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
