package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OtherOriginsTest.OpenToThePortal.class)
@WithTestResource(StubServices.class)
class OtherOriginsTest {
    private static final String PORTAL = "https://portal.example";

    @Test
    void answersTheBrowsersQuestionWithoutAToken() {
        HttpResponse<String> answer = Gateway.send(Gateway.at("/api/v1/tasks")
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("authorization", "idempotency-key");
    }

    @Test
    void letsThePortalReadWhatItNeeds() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.at("/public/v1/progress").header("Origin", PORTAL));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Location", "X-Request-Id");
    }

    @Test
    void refusesEveryOtherOrigin() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.at("/public/v1/progress").header("Origin", "https://other.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    public static final class OpenToThePortal implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", PORTAL);
        }
    }
}
