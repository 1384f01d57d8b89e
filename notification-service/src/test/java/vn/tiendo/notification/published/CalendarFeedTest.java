package vn.tiendo.notification.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class CalendarFeedTest {
    private final Sql sql;

    CalendarFeedTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @AfterEach
    void nobodySubscribes() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("DELETE FROM calendar_feed"));
    }

    @Test
    void showsTheUnitsDeadlinesAndMovesAnEntryWithItsDate() {
        TestTask task = aTask().dueOn("2025-05-30").sent();
        TestTask foreign = aTask().of(LE_XA).dueOn("2025-05-30").sent();
        String token = created("daloc.vhxh", CULTURE).getString("token");
        await("it is there").until(() -> calendar(token).contains(uid(task)));
        await("the other is registered").until(() -> !uid(foreign).isEmpty());
        String before = entry(token, task);
        assertThat(before).contains("DTSTART;VALUE=DATE:20250530");

        task.dueOn("2025-06-30").sent();

        await("it has moved").until(() -> entry(token, task).contains("DTSTART;VALUE=DATE:20250630"));
        assertThat(sequence(entry(token, task))).isGreaterThan(sequence(before));
        assertThat(calendar(token)).doesNotContain(uid(foreign));
    }

    @Test
    void isReadByItsAddressAloneUntilItIsRevoked() {
        JsonPath created = created("daloc.vp", DA_LOC);
        String token = created.getString("token");
        assertThat(created.getString("address")).endsWith("/api/v1/calendar/" + token + ".ics");
        given().get("/calendar/" + token + ".ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Cache-Control", equalTo("private, max-age=300"));
        as("daloc.vp").get("/calendar-feeds").then().body("items", hasSize(1));
        String id = created.getString("feed.id");
        as("daloc.ct").delete("/calendar-feeds/" + id).then().statusCode(404);

        as("daloc.vp").delete("/calendar-feeds/" + id).then().statusCode(204);

        given().get("/calendar/" + token + ".ics").then().statusCode(404);
        as("daloc.vp").get("/calendar-feeds").then().body("items", hasSize(0));
        as("daloc.vp").delete("/calendar-feeds/" + id).then().statusCode(404);
    }

    @Test
    void endsWithThePostOfItsOwner() {
        String token = created("anthi", AN_THI).getString("token");
        given().get("/calendar/" + token + ".ics").then().statusCode(200);

        Today.is("2025-07-01T09:00");

        given().get("/calendar/" + token + ".ics").then().statusCode(404);
    }

    @Test
    void keepsNoTokenThatCouldBeRead() {
        String token = created("daloc.vp", DA_LOC).getString("token");

        assertThat(sql.list("SELECT f::text AS row FROM calendar_feed f", row -> row.text("row")))
                .singleElement()
                .asString()
                .doesNotContain(token);
    }

    @Test
    void isMadeForAUnitOfOnesOwnAndNotWithoutEnd() {
        as("daloc.vp").body(body(LE_XA)).post("/calendar-feeds").then().statusCode(404);
        as("daloc.vp").body("{}").post("/calendar-feeds").then().statusCode(400);
        given().auth().oauth2("garbage").get("/calendar-feeds").then().statusCode(401);
        for (int i = 0; i < 10; i++) {
            created("daloc.vp", DA_LOC);
        }

        as("daloc.vp")
                .body(body(DA_LOC))
                .post("/calendar-feeds")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:too-many-calendar-feeds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "%00", "..%2F..%2Fdeadlines", "' OR true --", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void knowsNoOtherToken(String token) {
        assertThat(given().urlEncodingEnabled(false)
                        .get("/calendar/" + token.replace(" ", "%20").replace("'", "%27") + ".ics")
                        .statusCode())
                .isIn(400, 404);
    }

    private static String body(UUID unit) {
        return "{\"unitId\": \"" + unit + "\"}";
    }

    private static JsonPath created(String user, UUID unit) {
        return as(user).body(body(unit))
                .post("/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String calendar(String token) {
        return given().get("/calendar/" + token + ".ics").then().extract().asString();
    }

    private String entry(String token, TestTask task) {
        String all = calendar(token);
        int from = all.indexOf("UID:" + uid(task));
        return all.substring(from, all.indexOf("END:VEVENT", from));
    }

    private static int sequence(String entry) {
        return Integer.parseInt(entry.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }

    private String uid(TestTask task) {
        return sql.one("SELECT id FROM deadline WHERE subject_id = ?", row -> row.uuid("id") + "@tiendo", task.id())
                .orElse("");
    }
}
