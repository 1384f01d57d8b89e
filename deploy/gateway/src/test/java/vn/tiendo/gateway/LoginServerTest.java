package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.gateway.LoginTest.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no running Keycloak can show: its absence, and tokens from yesterday. */
@QuarkusTest
@TestProfile(LoginServerTest.OwnLoginServer.class)
@WithTestResource(StubServices.class)
class LoginServerTest {

    @Test
    void startsBeforeTheLoginServerAndLetsPeopleInOnceItIsThere() {
        HttpResponse<String> before;
        HttpResponse<String> after;
        TestLoginServer server = new TestLoginServer();
        String token = server.token(claims -> {});

        before = Gateway.send(Gateway.as(token, "/api/v1/tasks"));
        try (TestLoginServer started = server.start()) {
            after = Gateway.send(Gateway.as(token, "/api/v1/tasks"));
        }

        assertProblem(before, 503, "login-unavailable");
        assertThat(before.headers().firstValue("Retry-After")).contains("2");
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    }

    @Test
    void keepsLettingPeopleInWhileTheLoginServerIsAway() {
        TestLoginServer server = new TestLoginServer();
        String token = server.token(claims -> {});
        try (TestLoginServer started = server.start()) {
            Gateway.send(Gateway.as(token, "/api/v1/tasks"));
        }

        HttpResponse<String> later = Gateway.send(Gateway.as(server.token(claims -> {}), "/api/v1/tasks"));

        assertThat(later.statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatATokenHasExpired() {
        try (TestLoginServer server = new TestLoginServer().start()) {
            String token = server.token(claims -> claims.setExpirationTimeMinutesInTheFuture(-60));

            HttpResponse<String> answer = Gateway.send(Gateway.as(token, "/api/v1/tasks"));

            assertProblem(answer, 401, "token-expired");
        }
    }

    @Test
    void saysThatATokenIsForAnotherSystem() {
        try (TestLoginServer server = new TestLoginServer().start()) {
            String token = server.token(claims -> claims.setAudience("other-api"));

            HttpResponse<String> answer = Gateway.send(Gateway.as(token, "/api/v1/tasks"));

            assertProblem(answer, 401, "token-for-another-system");
        }
    }

    @Test
    void refusesATokenOfAStranger() {
        String token = new TestLoginServer().token(claims -> {});
        try (TestLoginServer server = new TestLoginServer().start()) {
            HttpResponse<String> answer = Gateway.send(Gateway.as(token, "/api/v1/tasks"));

            assertProblem(answer, 401, "token-invalid");
        }
    }

    public static final class OwnLoginServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            int port = freePort();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + port + "/realms/tiendo",
                    "tiendo.test.login-port",
                    Integer.toString(port));
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
