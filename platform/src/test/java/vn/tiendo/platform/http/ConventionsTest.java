package vn.tiendo.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.PlatformTest;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;

@PlatformTest
class ConventionsTest {
    private static final String PROBLEM = "application/problem+json";

    private final Sql sql;

    ConventionsTest(Sql sql) {
        this.sql = sql;
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestServers.token(user)).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void refusesATokenItCannotVerify(String token) {
        given().auth()
                .oauth2(token)
                .get("/notes")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:tiendo:problem:unauthenticated"));
    }

    @Test
    void refusesARequestWithoutAToken() {
        given().get("/notes").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void refusesARoleWithoutThePermission() {
        as("daloc.vp").post("/notes/issue").then().statusCode(403).contentType(PROBLEM);
    }

    @Test
    void deniesAnEndpointThatDeclaresNothing() {
        as("daloc.ct").post("/notes/unannotated").then().statusCode(403);
    }

    @Test
    void readsTheUnitsOfTheCallerFromTheToken() {
        as("daloc.vp")
                .get("/notes")
                .then()
                .statusCode(200)
                .body("", equalTo(java.util.List.of("018cc251-f400-7697-8b55-8db63b1be608")));
    }

    @Test
    void refusesAParameterItDoesNotKnow() {
        as("daloc.vp")
                .get("/notes?unitid=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:unknown-parameter"))
                .body("detail", containsString("unitid"));
    }

    @Test
    void namesTheFieldAtFaultInVietnamese() {
        as("daloc.vp")
                .body("{\"text\": \" \"}")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/text"))
                .body("errors.detail", hasItem("Chưa có nội dung"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1]",
                "{\"unknown\": 1}",
                "{\"text\": {}}",
                "\"x\"",
                "{\"text\": 5}",
                "{\"text\": \"a\\u0000b\"}"
            })
    void answersUnreadableJsonWithAProblem(String body) {
        as("daloc.vp").body(body).post("/notes").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void namesTheTextThatCarriesControlCharacters() {
        as("daloc.vp")
                .body("{\"text\": \"a\\u0000b\"}")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/text"));
    }

    @Test
    void takesTabsAndLineBreaks() {
        as("daloc.vp")
                .body("{\"text\": \"a\\tb\\r\\nc\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("a\tb\r\nc"));
    }

    @Test
    void refusesControlCharactersInAParameter() {
        as("daloc.vp")
                .urlEncodingEnabled(false)
                .get("/notes?q=a%00b")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItem("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx;q=abc,,", ";;", "*;q=9"})
    void answersInVietnameseWhenItCannotReadTheWantedLanguage(String languages) {
        as("daloc.vp")
                .header("Accept-Language", languages)
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("title", equalTo("Không tìm thấy"));
    }

    @ParameterizedTest
    @CsvSource({"PATCH,/notes,405", "GET,/nothing,404", "PUT,/notes/not-a-uuid,404"})
    void answersWrongAddressesWithAProblem(String method, String path, int status) {
        as("daloc.vp").request(method, path).then().statusCode(status).contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "text/xml,application/json,415,unsupported-media-type",
                "application/json,text/csv,406,not-acceptable",
                "application/json,application/json,400,invalid-request",
                "-,application/json,400,invalid-request"
            })
    void answersAnEmptyBodyOrAnotherMediaTypeWithAProblem(String sent, String wanted, int status, String type) {
        RequestSpecification request =
                given().auth().oauth2(TestServers.token("daloc.vp")).accept(wanted);

        (sent == null ? request.noContentType() : request.contentType(sent))
                .post("/notes")
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:tiendo:problem:" + type));
    }

    @Test
    void saysNothingAboutTheInsideWhenItCrashes() {
        as("daloc.vp")
                .header("Accept-Language", "en")
                .header("X-Request-Id", "abc-1")
                .body("{\"text\": \"crash\"}")
                .post("/notes")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("title", equalTo("Internal error"))
                .body("requestId", equalTo("abc-1"))
                .body(not(containsString("machine")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,428", "\"v6\",412", "\"v7\",200", "*,200"})
    void changesOnlyTheVersionThatWasRead(String ifMatch, int status) {
        RequestSpecification request = as("daloc.vp");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }

        request.put("/notes/" + UUID.randomUUID()).then().statusCode(status);
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        String key = UUID.randomUUID().toString();
        String first = write(key, "một lần").then().statusCode(201).extract().asString();

        var second = write(key, "một lần");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first);
        assertThat(second.header("Location")).endsWith(second.jsonPath().getString("id"));
        assertThat(notes("một lần")).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        String key = UUID.randomUUID().toString();
        write(key, "nội dung A");

        write(key, "nội dung B")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:idempotency-key-reused"));
    }

    @Test
    void letsAFailedRequestBeTriedAgain() {
        String key = UUID.randomUUID().toString();
        write(key, "fail").then().statusCode(409);

        write(key, "fail").then().statusCode(409).body("type", equalTo("urn:tiendo:problem:conflict"));
    }

    private static io.restassured.response.Response write(String key, String text) {
        return as("daloc.vp")
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + text + "\"}")
                .post("/notes");
    }

    private long notes(String text) {
        return sql.one("SELECT count(*) AS n FROM note WHERE text = ?", row -> row.number("n"), text)
                .orElseThrow();
    }
}
