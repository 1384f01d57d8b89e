package vn.tiendo.notification.testing;

import static io.restassured.RestAssured.given;

/** The service's clock. */
public final class Today {
    private Today() {}

    /** @param vietnamTime for example {@code 2025-06-23T08:00} */
    public static void is(String vietnamTime) {
        given().contentType("application/json")
                .body("{\"now\": \"" + vietnamTime + ":00+07:00\"}")
                .put("/local/clock")
                .then()
                .statusCode(200);
    }
}
