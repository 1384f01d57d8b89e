package vn.tiendo.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.edge.RequestId;
import vn.tiendo.gateway.route.Route;
import vn.tiendo.gateway.route.Routes;

/** Which headers pass. Services believe {@code X-Forwarded-*}, so only the gateway may write them. */
final class PassedHeaders {
    private static final List<String> OF_ONE_CONNECTION = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "expect");

    private PassedHeaders() {}

    static void toService(RoutingContext rc, MultiMap headers) {
        HttpServerRequest request = rc.request();
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",", -1)) {
                headers.remove(name.trim());
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
        List.copyOf(headers.names()).stream()
                .filter(PassedHeaders::isForwarding)
                .forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        @Nullable HostAndPort host = request.authority();
        if (host != null) {
            headers.set("X-Forwarded-Host", host.toString());
        }
        headers.set(RequestId.HEADER, RequestId.of(rc));
    }

    private static boolean isForwarding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip");
    }

    static void toCaller(Route route, URI service, MultiMap headers) {
        OF_ONE_CONNECTION.forEach(headers::remove);
        headers.remove(HttpHeaders.SERVER);
        for (CharSequence name : List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION)) {
            @Nullable String location = headers.get(name);
            if (location != null) {
                outer(route, service, location).ifPresent(outer -> headers.set(name, outer));
            }
        }
    }

    /** Quarkus leaves the port out once a proxy has told it the scheme. */
    private static boolean isOwn(String authority, URI service) {
        return authority.equals(service.getRawAuthority()) || authority.equals(service.getHost());
    }

    /** A service names its own addresses; callers know them below {@code /api/v1}, at an origin they chose. */
    private static Optional<String> outer(Route route, URI service, String location) {
        try {
            URI uri = new URI(location);
            if (uri.getRawAuthority() != null && !isOwn(uri.getRawAuthority(), service)) {
                return Optional.empty();
            }
            String rest = (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
            return Routes.outer(route.service(), uri.getRawPath()).map(path -> path + rest);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
