package vn.tiendo.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.servers.testing.TestServers;

@NotificationTest
class InboxTest {
    private final PostingNotifications posting;

    InboxTest(PostingNotifications posting) {
        this.posting = posting;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void showsAUnitWhatItWasToldAndNobodyElse() {
        UUID subject = posted(DA_LOC);

        assertThat(subjects("daloc.vp", "")).contains(subject.toString());
        assertThat(subjects("daloc.ct", "")).contains(subject.toString());
        // Neither offices below nor the superior above read another's post.
        assertThat(subjects("daloc.vhxh", "")).doesNotContain(subject.toString());
        assertThat(subjects("sonoivu", "")).doesNotContain(subject.toString());
        assertThat(subjects("lexa.vp", "")).doesNotContain(subject.toString());
    }

    @Test
    void isReadForTheWholeUnitWhenOneHasReadIt() {
        UUID subject = posted(DA_LOC);
        String id = idOf("daloc.vp", subject);

        String readAt = as("daloc.vp")
                .post("/notifications/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");

        assertThat(subjects("daloc.ct", "&state=UNREAD")).doesNotContain(subject.toString());
        assertThat(subjects("daloc.ct", "&state=READ")).contains(subject.toString());
        Today.is("2025-03-11T09:00");
        as("daloc.ct")
                .post("/notifications/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", equalTo(readAt));
    }

    @Test
    void hidesTheNoticesOfAnotherCommune() {
        String id = idOf("lexa.vp", posted(LE_XA));

        as("daloc.vp").post("/notifications/" + id + "/read").then().statusCode(404);
        as("lexa.vp").get("/notifications?state=UNREAD&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void givesTheNewestFirstPageByPage() {
        List<String> told = Stream.of(posted(CULTURE), posted(CULTURE), posted(CULTURE))
                .map(UUID::toString)
                .toList();

        JsonPath first = as("daloc.vhxh").get("/notifications?limit=2").jsonPath();
        JsonPath second = as("daloc.vhxh")
                .get("/notifications?limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.<String>getList("items.subjectId")).containsExactly(told.get(2), told.get(1));
        assertThat(second.<String>getList("items.subjectId")).startsWith(told.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /notifications?state=OLD,       400",
        "GET,  /notifications?cursor=QUJD,     400",
        "GET,  /notifications?stat=READ,       400",
        "POST, /notifications/1/read,          404",
        "POST, /notifications/018cc251-f400-7799-a08e-b68461ac5b7b/read, 404"
    })
    void answersWhatItCannotServeWithAProblem(String method, String path, int status) {
        as("daloc.vp").request(method, path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void refusesAGarbageToken() {
        RestAssured.given()
                .auth()
                .oauth2("garbage")
                .get("/notifications")
                .then()
                .statusCode(401);
    }

    @Test
    void isClosedToServicesThatReadNoPost() {
        RestAssured.given()
                .auth()
                .oauth2(TestServers.serviceToken("portal"))
                .get("/notifications")
                .then()
                .statusCode(403);
    }

    private UUID posted(UUID unit) {
        UUID subject = UUID.randomUUID();
        NewNotification told = new NewNotification(
                unit, NotificationKind.DEADLINE_MISSED, "TASK", subject, "Quá hạn", "Nội dung", "http://localhost/");
        QuarkusTransaction.requiringNew().run(() -> posting.post(List.of(told)));
        return subject;
    }

    private static List<String> subjects(String user, String query) {
        return as(user).get("/notifications?limit=200" + query).jsonPath().getList("items.subjectId");
    }

    private static String idOf(String user, UUID subject) {
        return as(user).get("/notifications?limit=200")
                .jsonPath()
                .param("subject", subject.toString())
                .getString("items.find { it.subjectId == subject }.id");
    }
}
