package vn.tiendo.plan.issuance;

import static vn.tiendo.plan.testing.Api.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A superior's draft and the term it sets to those below. */
final class Superior {
    static final Map<String, Object> FIFTEEN_WORKING_DAYS =
            Map.of("days", 15, "unit", "WORKING", "counting", "EXCLUDE_START", "inclusive", true);

    private Superior() {}

    static ValidatableResponse setRule(String plan, Map<String, Object> rule) {
        return as("sonoivu").body(rule).put("/plans/{id}/issuance-duty", plan).then();
    }

    static String draft(UUID unit, int year) {
        return as("sonoivu")
                .body(Map.of("unitId", unit, "year", year, "title", "Kế hoạch cấp trên", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
