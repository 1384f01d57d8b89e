package vn.tiendo.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tiendo.gateway.forward.ServiceAddresses;
import vn.tiendo.gateway.route.Service;

/** Asks all services at once; one that does not answer within a second counts as down. */
@Singleton
final class ServicesHealth {
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final HttpClient client;
    private final ServiceAddresses addresses;

    ServicesHealth(Vertx vertx, ServiceAddresses addresses) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(5));
        this.addresses = addresses;
    }

    void open(@Observes Router router) {
        router.route("/health").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::report);
    }

    private void report(RoutingContext rc) {
        Map<Service, Future<Boolean>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, isReady(service));
        }
        Future.all(List.copyOf(asked.values())).onComplete(all -> answer(rc, asked));
    }

    private static void answer(RoutingContext rc, Map<Service, Future<Boolean>> asked) {
        JsonObject parts = new JsonObject().put("gateway", UP);
        asked.forEach((service, ready) -> parts.put(service.label(), ready.result() ? UP : DOWN));
        boolean whole = !parts.getMap().containsValue(DOWN);
        rc.response()
                .setStatusCode(whole ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("status", whole ? UP : DOWN)
                        .put("parts", parts)
                        .toBuffer());
    }

    private Future<Boolean> isReady(Service service) {
        RequestOptions question = new RequestOptions()
                .setAbsoluteURI(addresses.of(service).resolve("/q/health/ready").toString());
        return client.request(question)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(read -> answer.statusCode() == 200))
                .timeout(1, TimeUnit.SECONDS)
                .otherwise(false);
    }
}
