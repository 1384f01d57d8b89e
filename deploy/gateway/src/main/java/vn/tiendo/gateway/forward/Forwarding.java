package vn.tiendo.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import vn.tiendo.gateway.edge.GatewayProblem;
import vn.tiendo.gateway.edge.ProblemAnswers;
import vn.tiendo.gateway.edge.RequestBody;
import vn.tiendo.gateway.route.Route;

/** Sends requests on to the services, over connections that are kept. */
@Singleton
public final class Forwarding {
    /** A web socket would pass unseen by everything here, and no service offers one. */
    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

    private final ServiceAddresses addresses;
    private final Limits limits;
    private final ProblemAnswers answers;
    private final HttpClient requests;
    private final HttpClient eventStreams;

    Forwarding(Vertx vertx, ServiceAddresses addresses, Limits limits, ProblemAnswers answers) {
        this.addresses = addresses;
        this.limits = limits;
        this.answers = answers;
        this.requests = client(vertx, limits.connections());
        this.eventStreams = client(vertx, limits.eventStreams());
    }

    private static HttpClient client(Vertx vertx, int connections) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(connections)
                .setKeepAliveTimeout(30)
                // A little more than the gateway allows its callers, so that the caller's side ends first.
                .setIdleTimeout(130)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
    }

    public void forward(RoutingContext rc, Route route) {
        long maxBody = limits.maxBody(route, rc.request());
        if (RequestBody.length(rc.request()) > maxBody) {
            answers.answer(rc, GatewayProblem.BODY_TOO_LARGE, maxBody >> 20);
            return;
        }
        URI address = addresses.of(route.service());
        HttpClient client = route.isEventStream() ? eventStreams : requests;
        Exchange exchange = new Exchange(rc, route, address, limits, answers, () -> client.request(target(address)));
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, client)
                .origin(context -> exchange.connect())
                .addInterceptor(exchange)
                .handle(rc.request());
    }

    private RequestOptions target(URI address) {
        boolean encrypted = "https".equals(address.getScheme());
        int standardPort = encrypted ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? standardPort : address.getPort())
                .setSsl(encrypted)
                .setConnectTimeout(limits.connectTimeout().toMillis());
    }
}
