package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(StubServices.class)
class PagesTest {

    @Test
    void isWellWhenAllServicesAre() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Gateway.json(answer).getString("status")).isEqualTo("UP");
        assertThat(Gateway.json(answer).getJsonObject("parts").getMap())
                .isEqualTo(Map.of(
                        "gateway", "UP",
                        "plan-service", "UP",
                        "task-service", "UP",
                        "reporting-service", "UP",
                        "notification-service", "UP"));
    }

    @Test
    void namesThePartThatIsDown() {
        Gateway.stop("reporting");
        HttpResponse<String> answer;
        try {
            answer = Gateway.send(Gateway.at("/health"));
        } finally {
            Gateway.start("reporting");
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Gateway.json(answer).getString("status")).isEqualTo("DOWN");
        assertThat(Gateway.json(answer).getJsonObject("parts").getString("reporting-service"))
                .isEqualTo("DOWN");
        assertThat(Gateway.json(answer).getJsonObject("parts").getString("task-service"))
                .isEqualTo("UP");
    }

    @Test
    void describesTheApi() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/openapi.json"));

        JsonObject document = Gateway.json(answer);
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonArray("servers").encode()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(document.getJsonObject("paths").fieldNames())
                .allMatch(path -> path.startsWith("/api/v1/") || path.startsWith("/public/v1/"));
        assertThat(document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .fieldNames())
                .containsExactly("signIn", "bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/index.html"})
    void showsTheApiOnAPageWithoutScriptsInside(String path) {
        HttpResponse<String> answer = Gateway.send(Gateway.at(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/docs/swagger-ui-bundle.js", "/assets/docs.js");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/swagger-ui-bundle.js",
                "/docs/swagger-ui.css",
                "/docs/oauth2-redirect.html",
                "/docs/settings.json",
                "/assets/docs.js",
                "/assets/page.css",
                "/assets/icon.svg"
            })
    void hasEverythingThePagesNeed(String path) {
        assertThat(Gateway.send(Gateway.at(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void greetsInVietnamese() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).contains("lang=\"vi\"", "Tài liệu API", "href=\"/docs\"", "href=\"/health\"");
    }
}
