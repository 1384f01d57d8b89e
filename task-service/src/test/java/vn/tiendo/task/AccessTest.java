package vn.tiendo.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class AccessTest {
    @Inject
    Sql sql;

    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTask() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void aTokenNobodyIssuedOpensNothing(String token) {
        given().auth()
                .oauth2(token)
                .get("/tasks/" + task)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get("/tasks").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "GET  | /                | ''",
                "GET  | /timeline        | ''",
                "GET  | /evidence        | ''",
                "POST | /progress        | {}",
                "POST | /completion      | {}",
                "POST | /reopening       | {\"reason\": \"Thử\"}",
                "PUT  | /assignment      | {\"leadUnitId\": \"018cc251-f400-7cef-8d81-964140ad3357\"}",
                "PUT  | /evidence/018cc251-f400-7000-8000-000000000001 | {}"
            })
    void aTaskOfAnotherCommuneDoesNotExist(String method, String path, String body) {
        RequestSpecification request = Api.as("lexa.vp").header("If-Match", "\"v1\"");
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }

        request.request(method, "/tasks/" + task + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({"thanhtra,200,403", "sonoivu,200,403", "daloc.mttq,200,403", "daloc.vp,200,201", "daloc.ct,200,201"})
    void eachRoleReadsOrWorksAsItMay(String user, int reading, int working) {
        Api.as(user).get("/tasks/" + task).then().statusCode(reading);
        Api.sending(user, Map.of("note", "Ghi"))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(working);
    }

    @Test
    void aServiceAccountReadsTheSubtree() {
        given().auth()
                .oauth2(TestServers.serviceToken("aggregator"))
                .get("/tasks/" + task)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestServers.serviceToken("portal"))
                .get("/tasks/" + task)
                .then()
                .statusCode(403);
    }

    @Test
    void theTimelineSaysWhoActedAsWhat() {
        Api.sending("daloc.vhxh", Map.of("note", "Đã họp")).post("/tasks/" + task + "/progress");

        Api.as("thanhtra")
                .get("/tasks/" + task + "/timeline")
                .then()
                .statusCode(200)
                .body("items[1].kind", equalTo("PROGRESS"))
                .body("items[1].details.note", equalTo("Đã họp"))
                .body("items[1].actor.subject", notNullValue())
                .body("items[1].actor.post", notNullValue())
                .body("items[1].actor.unitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"));
    }

    @Test
    void theTimelineIsReadPageByPage() {
        Api.sending("daloc.vhxh", Map.of("note", "1")).post("/tasks/" + task + "/progress");
        String next =
                Api.as("daloc.vp").get("/tasks/" + task + "/timeline?limit=1").path("next");

        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline?limit=1&cursor=" + next)
                .then()
                .body("items.kind", equalTo(java.util.List.of("PROGRESS")))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE timeline_entry SET kind = 'PROGRESS'",
                "DELETE FROM timeline_entry",
                "TRUNCATE timeline_entry"
            })
    void historyIsNotRewritten(String statement) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                .hasStackTraceContaining("append-only");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.one("SELECT count(*) AS n FROM timeline_entry", row -> row.number("n"))))
                .hasValueSatisfying(count -> assertThat(count).isPositive());
    }

    @Test
    void anIdempotencyKeyAnswersTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        var first = Api.sending("daloc.vhxh", Map.of("note", "Một lần"))
                .header("Idempotency-Key", key)
                .post("/tasks/" + task + "/progress");

        var again = Api.sending("daloc.vhxh", Map.of("note", "Một lần"))
                .header("Idempotency-Key", key)
                .post("/tasks/" + task + "/progress");

        assertThat(again.asString()).isEqualTo(first.asString());
        Api.as("daloc.vp").get("/tasks/" + task).then().body("progressCount", equalTo(1));
    }
}
