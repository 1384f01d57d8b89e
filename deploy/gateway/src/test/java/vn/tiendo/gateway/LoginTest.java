package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(StubServices.class)
class LoginTest {

    @Test
    void letsThroughWhoHoldsATokenOfTheRealm() {
        HttpResponse<String> answer = Gateway.send(Gateway.as(TestServers.token("daloc.vp"), "/api/v1/tasks"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Gateway.json(answer).getJsonObject("headers").getString("authorization"))
                .as("the service checks the token again")
                .startsWith("Bearer ");
    }

    @Test
    void asksWhoBringsNoTokenToSignIn() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/api/v1/tasks"));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"tiendo\"");
        assertThat(Gateway.json(answer).getString("title")).isEqualTo("Chưa đăng nhập");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", ".."})
    void refusesGarbage(String token) {
        HttpResponse<String> answer = Gateway.send(Gateway.as(token, "/api/v1/tasks"));

        assertProblem(answer, 401, "token-invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    @Test
    void refusesATokenThatSomebodyAltered() {
        String token = TestServers.token("daloc.vp");
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String altered = token.substring(0, middle) + other + token.substring(middle + 1);

        HttpResponse<String> answer = Gateway.send(Gateway.as(altered, "/api/v1/tasks"));

        assertProblem(answer, 401, "token-invalid");
    }

    @Test
    void refusesATokenOfTheRealmForAnotherSystem() {
        String form = "grant_type=password&client_id=admin-cli&username=daloc.vp&password=tiendo";
        HttpResponse<String> issued =
                Gateway.send(HttpRequest.newBuilder(URI.create(Gateway.config("tiendo.test.token-url")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        String token = Gateway.json(issued).getString("access_token");

        HttpResponse<String> answer = Gateway.send(Gateway.as(token, "/api/v1/tasks"));

        assertProblem(answer, 401, "token-for-another-system");
    }

    @Test
    void refusesAPasswordInPlaceOfAToken() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/api/v1/tasks").header("Authorization", "Basic eDp5"));

        assertProblem(answer, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,vi;q=0.5", "vi;q=0.3,en;q=0.9"})
    void speaksEnglishToWhoPrefersIt(String languages) {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/api/v1/tasks").header("Accept-Language", languages));

        assertThat(Gateway.json(answer).getString("title")).isEqualTo("Not signed in");
    }

    @Test
    void speaksVietnameseToAnyoneElse() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.at("/api/v1/tasks").header("Accept-Language", "fr,en;q=0.5"));

        assertThat(Gateway.json(answer).getString("title")).isEqualTo("Chưa đăng nhập");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = Gateway.json(answer);
        assertThat(problem.fieldNames()).containsExactly("type", "title", "status", "detail", "requestId");
        assertThat(problem.getString("type")).isEqualTo("urn:tiendo:problem:" + code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(problem.getString("requestId"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
