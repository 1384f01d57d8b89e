package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.gateway.LoginTest.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(StubServices.class)
class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "plan, units calendars frameworks plans plan-copies plan-imports issuance-duties language",
        "task, tasks occurrences occurrence-triggers evidence difficulties inspections findings requests extensions transfers changes",
        "reporting, report-obligations reports scores progress consolidations export",
        "notification, notifications preferences reminder-policies deadlines deliveries webhooks calendar calendar-feeds"
    })
    void sendsEachResourceToItsService(String service, String resources) {
        for (String resource : resources.split(" ", -1)) {
            JsonObject heard = Gateway.json(Gateway.send(
                    Gateway.as(token(), "/api/v1/" + resource + "/1?q=%C4%90%E1%BA%AFk%20Pl%C3%B4&on=2025-01-06")));

            assertThat(heard.getString("service")).as(resource).isEqualTo(service);
            assertThat(heard.getString("uri"))
                    .isEqualTo("/" + resource + "/1?q=%C4%90%E1%BA%AFk%20Pl%C3%B4&on=2025-01-06");
        }
    }

    @Test
    void sendsMethodAndBodyAsTheyCame() {
        JsonObject heard = Gateway.json(Gateway.send(Gateway.as(token(), "/api/v1/tasks/1/progress")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"v1\"")
                .method("PATCH", BodyPublishers.ofString("{\"note\":\"Đã niêm yết\"}"))));

        assertThat(heard.getString("method")).isEqualTo("PATCH");
        assertThat(heard.getInteger("size"))
                .isEqualTo("{\"note\":\"Đã niêm yết\"}".getBytes(StandardCharsets.UTF_8).length);
        assertThat(heard.getJsonObject("headers").getString("idempotency-key")).isEqualTo("k-1");
        assertThat(heard.getJsonObject("headers").getString("if-match")).isEqualTo("\"v1\"");
    }

    @ParameterizedTest
    @CsvSource({"/public/v1/progress?year=2025, reporting", "/public/v1/postings?limit=5, task"})
    void showsWhatIsPublishedWithoutSigningIn(String address, String service) {
        JsonObject heard = Gateway.json(Gateway.send(Gateway.at(address)));

        assertThat(heard.getString("service")).isEqualTo(service);
        assertThat(heard.getString("uri")).isEqualTo(address);
    }

    @Test
    void letsCalendarProgramsReadBySecretAddressAlone() {
        JsonObject heard = Gateway.json(Gateway.send(Gateway.at("/api/v1/calendar/secret.ics")));

        assertThat(heard.getString("uri")).isEqualTo("/calendar/secret.ics");
        assertThat(Gateway.send(Gateway.at("/api/v1/calendar-feeds")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard/behind?year=2025"})
    void leavesTheSignInOfPeopleToTheServiceThatShowsThemThePage(String page) {
        JsonObject heard = Gateway.json(Gateway.send(Gateway.at(page).header("Cookie", "q_session_dashboard=s")));

        assertThat(heard.getString("service")).isEqualTo("reporting");
        assertThat(heard.getString("uri")).isEqualTo(page);
        assertThat(heard.getJsonObject("headers").getString("cookie")).isEqualTo("q_session_dashboard=s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboards",
                "/dashboard/../local/clock",
                "/api/v1",
                "/api/v1/",
                "/api/v1/local/clock",
                "/api/v1/q/health",
                "/api/v1/tasks/../q/health",
                "/api/v1/tasks/%2e%2e/local/clock",
                "/api/v1//local/clock",
                "/api/v1/unknown",
                "/api/v2/tasks",
                "/local/clock",
                "/public/v1/../../local/clock",
                "/q/nothing",
                "/tasks"
            })
    void knowsNoOtherAddress(String path) {
        HttpResponse<String> answer = Gateway.send(Gateway.as(token(), path));

        assertProblem(answer, 404, "not-found");
    }

    @Test
    void sendsOnTheVeryPathItHasLookedAt() {
        JsonObject heard = Gateway.json(Gateway.send(Gateway.as(token(), "/api/v1/units/../tasks/./a%2Fb/%2e%2e/7")));

        assertThat(heard.getString("service")).isEqualTo("task");
        assertThat(heard.getString("uri")).isEqualTo("/tasks/7");
    }

    private static String token() {
        return TestServers.token("daloc.vp");
    }
}
