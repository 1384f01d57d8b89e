package vn.tiendo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.edge.GatewayProblem;
import vn.tiendo.gateway.edge.ProblemAnswers;
import vn.tiendo.gateway.edge.RequestBody;
import vn.tiendo.gateway.edge.RequestId;
import vn.tiendo.gateway.route.Route;

/** One request on its way to a service, and the answer on its way back. Lives on the event loop of the request. */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    /** PUT and DELETE carry If-Match: repeated, they would be refused though the first one succeeded. */
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RoutingContext rc;
    private final Route route;
    private final URI address;
    private final Limits limits;
    private final ProblemAnswers answers;
    private final Supplier<Future<HttpClientRequest>> connection;

    private @Nullable HttpClientRequest sent;
    private @Nullable GatewayProblem reason;
    private boolean repeated;
    private boolean answered;
    private long timer = -1;

    Exchange(
            RoutingContext rc,
            Route route,
            URI address,
            Limits limits,
            ProblemAnswers answers,
            Supplier<Future<HttpClientRequest>> connection) {
        this.rc = rc;
        this.route = route;
        this.address = address;
        this.limits = limits;
        this.answers = answers;
        this.connection = connection;
    }

    Future<HttpClientRequest> connect() {
        return connection.get().onSuccess(request -> {
            sent = request;
            request.exceptionHandler(failure -> LOG.debugf("Request %s: %s", RequestId.of(rc), failure));
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest incoming = rc.request();
        ProxyRequest request = context.request().setURI(route.uri(incoming.query()));
        boolean expectsContinue = incoming.headers().contains("Expect");
        PassedHeaders.toService(rc, request.headers());
        if (RequestBody.announced(incoming)) {
            if (expectsContinue) {
                incoming.response().writeContinue();
            }
            LimitedBody body = new LimitedBody(
                    incoming,
                    limits.maxBody(route, incoming),
                    () -> reason = GatewayProblem.BODY_TOO_LARGE,
                    this::awaitAnswer);
            request.setBody(Body.body(body, RequestBody.length(incoming)));
        } else {
            request.setBody(null);
            incoming.resume();
            awaitAnswer();
        }
        return context.sendRequest()
                .recover(failure -> mayRepeat(failure) ? repeat(context) : Future.failedFuture(failure))
                .onComplete(begun -> stopWaiting())
                .recover(this::refuse);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        PassedHeaders.toCaller(route, address, context.response().headers());
        return context.sendResponse();
    }

    /** A service may begin its answer before it has read everything; then there is nothing to wait for. */
    private void awaitAnswer() {
        if (answered) {
            return;
        }
        timer = rc.vertx().setTimer(limits.answerTimeout().toMillis(), late -> {
            reason = GatewayProblem.SERVICE_TIMEOUT;
            if (sent != null) {
                sent.reset();
            }
        });
    }

    private void stopWaiting() {
        answered = true;
        rc.vertx().cancelTimer(timer);
    }

    /** A kept connection may have been closed by the service just when we took it; asking again is harmless. */
    private boolean mayRepeat(Throwable failure) {
        return !repeated
                && reason == null
                && REPEATABLE.contains(rc.request().method())
                && !RequestBody.announced(rc.request())
                && !rc.response().closed()
                && problem(failure) == GatewayProblem.SERVICE_INTERRUPTED;
    }

    private Future<ProxyResponse> repeat(ProxyContext context) {
        repeated = true;
        return context.sendRequest();
    }

    /** The problem is the answer; the future that never completes keeps the proxy from giving its own. */
    private Future<ProxyResponse> refuse(Throwable failure) {
        GatewayProblem problem = problem(failure);
        if (problem == GatewayProblem.BODY_TOO_LARGE) {
            answers.answer(rc, problem, limits.maxBody(route, rc.request()) >> 20);
        } else {
            if (!rc.response().closed()) {
                LOG.warnf(
                        "Request %s to %s: %s (%s)",
                        RequestId.of(rc), route.service().label(), problem, failure);
            }
            answers.answer(rc, problem);
        }
        return Promise.<ProxyResponse>promise().future();
    }

    private GatewayProblem problem(Throwable failure) {
        if (reason != null) {
            return reason;
        }
        boolean unreached = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof TimeoutException
                || failure instanceof ConnectionPoolTooBusyException;
        return unreached ? GatewayProblem.UNAVAILABLE : GatewayProblem.SERVICE_INTERRUPTED;
    }
}
