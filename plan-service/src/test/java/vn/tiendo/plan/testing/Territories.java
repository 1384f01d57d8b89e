package vn.tiendo.plan.testing;

import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of the tests' own, in force since 2020 below the province. */
public final class Territories {
    private Territories() {}

    public static Map<String, Object> defaults() {
        return Map.of(
                "kind", "COMMUNE", "parentId", PROVINCE, "validFrom", "2020-01-01", "legalReference", "1/NQ-HĐND");
    }

    public static ValidatableResponse found(Map<String, ?> content) {
        Map<String, Object> body = new HashMap<>(defaults());
        body.putAll(content);
        return as("sonoivu").body(body).post("/units").then();
    }

    public static String commune(String name, @Nullable String code) {
        Map<String, Object> content = new HashMap<>(Map.of("name", name));
        if (code != null) {
            content.put("code", code);
        }
        return found(content).statusCode(201).extract().path("id");
    }

    public static String unit(String kind, String name, String parent, @Nullable String actorKey) {
        Map<String, Object> content = new HashMap<>(Map.of("kind", kind, "name", name, "parentId", parent));
        if (actorKey != null) {
            content.put("actorKey", actorKey);
        }
        return found(content).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse change(String id, Map<String, ?> change) {
        return as("sonoivu")
                .header("If-Match", as("sonoivu").get("/units/{id}", id).getHeader("ETag"))
                .body(change)
                .patch("/units/{id}", id)
                .then();
    }

    public static ValidatableResponse on(String id, String day) {
        return as("daloc.vp")
                .queryParam("on", day)
                .get("/units/{id}", id)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse succession(
            boolean preview, String kind, List<String> from, List<Map<String, ?>> to, String on) {
        return as("sonoivu")
                .queryParam("preview", preview)
                .body(Map.of("kind", kind, "from", from, "to", to, "effectiveOn", on, "legalReference", "1/NQ-QH"))
                .post("/units/successions")
                .then();
    }
}
