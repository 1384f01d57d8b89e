package vn.tiendo.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Answers a request with a problem, in Vietnamese or, when the caller prefers it, in English. */
@Singleton
public final class ProblemAnswers {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final long UPLOAD_GRACE = TimeUnit.SECONDS.toMillis(10);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Vertx vertx;

    ProblemAnswers(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Ends the exchange with the problem, however far it has come.
     *
     * @param arguments fill {0}, {1} … of the detail text
     */
    public void answer(RoutingContext rc, GatewayProblem problem, Object... arguments) {
        HttpServerResponse response = rc.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out; only a broken connection tells the caller that it is not whole.
            rc.request().connection().close();
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", challenge(problem));
        }
        if (problem.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        abandonBody(rc.request(), response);
        response.end(body(rc, problem, arguments).toBuffer());
    }

    private static JsonObject body(RoutingContext rc, GatewayProblem problem, Object... arguments) {
        Locale locale = locale(rc);
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title(locale))
                .put("status", problem.status())
                .put("detail", problem.detail(locale, arguments))
                .put("requestId", RequestId.of(rc));
    }

    private static String challenge(GatewayProblem problem) {
        String challenge = "Bearer realm=\"tiendo\"";
        return problem == GatewayProblem.UNAUTHENTICATED ? challenge : challenge + ", error=\"invalid_token\"";
    }

    private static Locale locale(RoutingContext rc) {
        List<LanguageHeader> wanted = rc.acceptableLanguages();
        return !wanted.isEmpty() && "en".equals(wanted.get(0).tag()) ? Locale.ENGLISH : VIETNAMESE;
    }

    /**
     * Most clients read the answer only after they have sent everything. So the rest of an unwanted body is thrown
     * away for a while, instead of closing at once and losing the answer with it.
     */
    private void abandonBody(HttpServerRequest request, HttpServerResponse response) {
        if (RequestBody.announced(request) && !request.isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            vertx.setTimer(UPLOAD_GRACE, timer -> request.connection().close());
        }
        request.resume();
    }
}
