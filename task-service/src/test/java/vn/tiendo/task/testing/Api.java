package vn.tiendo.task.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.servers.testing.TestServers;

/** The API as one of the demo people uses it. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestServers.token(user));
    }

    public static RequestSpecification sending(String user, Object body) {
        return as(user).contentType(ContentType.JSON).body(body);
    }

    /** Makes it the given moment for the whole service. */
    public static void itIs(String moment) {
        given().contentType(ContentType.JSON)
                .body(Map.of("now", moment))
                .put("/local/clock")
                .then()
                .statusCode(200);
    }

    /** The id of the task of a plan's line. */
    public static UUID taskOf(UUID plan, String code) {
        return UUID.fromString(as("sonoivu")
                .get("/tasks?limit=200&planId=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }.id"));
    }
}
