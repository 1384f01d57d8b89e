package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(StubServices.class)
class HeadersTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void tellsServicesWhoReallyCalledAndNotWhatTheCallerClaims() {
        JsonObject heard = heard(Gateway.send(Gateway.as(token(), "/api/v1/tasks")
                .header("X-Forwarded-For", "10.1.1.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Proto", "gopher")
                .header("Forwarded", "for=10.1.1.1;host=evil.example")
                .header("X-Real-IP", "10.1.1.1")));

        assertThat(heard.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(heard.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(heard.getString("x-forwarded-host"))
                .isEqualTo(URI.create(Gateway.config("test.url")).getAuthority());
        assertThat(heard.fieldNames()).doesNotContain("x-forwarded-prefix", "forwarded", "x-real-ip");
        assertThat(heard.encode()).doesNotContain("evil", "10.1.1.1");
    }

    @Test
    void keepsTheCallersRequestId() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.as(token(), "/api/v1/tasks").header("X-Request-Id", "portal-20250106-17"));

        assertThat(heard(answer).getString("x-request-id")).isEqualTo("portal-20250106-17");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("portal-20250106-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x;DROP", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void makesARequestIdInPlaceOfAnIllFormedOne(String given) {
        HttpResponse<String> answer =
                Gateway.send(Gateway.as(token(), "/api/v1/tasks").header("X-Request-Id", given));

        UUID made = UUID.fromString(heard(answer).getString("x-request-id"));
        assertThat(made.version()).isEqualTo(7);
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(made.toString());
    }

    @Test
    void passesTheTraceOn() {
        JsonObject heard =
                heard(Gateway.send(Gateway.as(token(), "/api/v1/tasks").header("traceparent", TRACE)));

        assertThat(heard.getString("traceparent")).isEqualTo(TRACE);
    }

    @Test
    void protectsBrowsers() {
        HttpResponse<String> answer = Gateway.send(Gateway.as(token(), "/api/v1/tasks"));

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void letsThePageForPeopleRunScriptsOfItsOwnFilesOnly() {
        HttpResponse<String> page = Gateway.send(Gateway.at("/dashboard"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void keepsTheCachingThatAServiceAskedFor() {
        HttpResponse<String> answer = Gateway.send(Gateway.as(token(), "/api/v1/tasks/versioned"));

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(answer.headers().firstValue("ETag")).contains("\"v3\"");
    }

    @Test
    void passesNotModifiedAndStale() {
        HttpResponse<String> unchanged =
                Gateway.send(Gateway.as(token(), "/api/v1/tasks/versioned").header("If-None-Match", "\"v3\""));
        HttpResponse<String> stale =
                Gateway.send(Gateway.as(token(), "/api/v1/tasks/versioned").header("If-Match", "\"v2\""));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Gateway.json(stale).getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
    }

    @Test
    void showsNewThingsAtTheAddressCallersKnow() {
        HttpResponse<String> answer = Gateway.send(Gateway.as(token(), "/api/v1/tasks/created"));

        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/tasks/42?as=new");
        assertThat(answer.headers().firstValue("Content-Location")).contains("/api/v1/tasks/42");
    }

    @Test
    void opensToNoOtherOriginUnlessConfigured() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.as(token(), "/api/v1/tasks").header("Origin", "https://other.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static JsonObject heard(HttpResponse<String> answer) {
        return Gateway.json(answer).getJsonObject("headers");
    }

    private static String token() {
        return TestServers.token("daloc.vp");
    }
}
