package vn.tiendo.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.gateway.route.Routes;

/** Gives every answer its request id and the headers that protect browsers. What a service has set itself stays. */
@Singleton
public final class EdgeHeaders {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final String LOCKED =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String DASHBOARD = LOCKED + "; script-src 'self'; connect-src 'self'";

    private final String docs;
    private final String signIn;

    EdgeHeaders(@ConfigProperty(name = "tiendo.docs.realm-url") URI realm) {
        String common = "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'; connect-src 'self' " + realm.getScheme() + "://"
                + realm.getAuthority() + "; script-src 'self'";
        this.docs = common;
        // The page of Swagger UI to which Keycloak returns carries its script inside.
        this.signIn = common + " 'unsafe-inline'";
    }

    public void apply(RoutingContext rc) {
        String id = RequestId.of(rc);
        rc.addHeadersEndHandler(ready -> complete(rc, id));
        rc.next();
    }

    private void complete(RoutingContext rc, String id) {
        String path = rc.normalizedPath();
        MultiMap headers = rc.response().headers();
        headers.set(RequestId.HEADER, id);
        headers.set("X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(headers, POLICY, policy(path));
        if (path.startsWith("/api/") || rc.response().getStatusCode() >= 400) {
            setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (path.equals("/") || path.startsWith("/assets/")) {
            // Quarkus would let browsers keep the pages for a day, over an upgrade.
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private String policy(String path) {
        if (path.equals("/docs/oauth2-redirect.html")) {
            return signIn;
        }
        if (Routes.ofDashboard(path)) {
            return DASHBOARD;
        }
        return path.equals("/docs") || path.startsWith("/docs/") ? docs : LOCKED;
    }

    private static void setIfAbsent(MultiMap headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
