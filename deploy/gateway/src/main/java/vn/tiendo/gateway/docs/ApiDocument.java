package vn.tiendo.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.route.Service;

/** Serves the merged document, and the page that lets people read and try it. */
@Singleton
final class ApiDocument {
    private static final int BEFORE_SWAGGER_UI = -1;
    private static final String JSON = "application/json";

    private final Buffer document;
    private final Buffer settings;
    /** Our own page, because the one that comes with Swagger UI needs scripts inside, which its policy forbids. */
    private final Buffer page;

    ApiDocument(
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "tiendo.docs.realm-url") URI realm,
            @ConfigProperty(name = "tiendo.docs.web-client") String client) {
        this.document = new MergedApi(committed())
                .document(version, new SignIn(realm.toString()))
                .toBuffer();
        this.settings = new JsonObject().put("clientId", client).toBuffer();
        this.page = read("pages/docs.html").orElseThrow();
    }

    void open(@Observes Router router) {
        show(router, "/openapi.json", JSON, document);
        show(router, "/docs/settings.json", JSON, settings);
        for (String path : List.of("/docs", "/docs/", "/docs/index.html")) {
            show(router, path, "text/html;charset=utf-8", page);
        }
    }

    private static void show(Router router, String path, String type, Buffer content) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_SWAGGER_UI)
                .handler(rc -> answer(rc, type, content));
    }

    private static void answer(RoutingContext rc, String type, Buffer content) {
        rc.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(content);
    }

    private static Map<Service, JsonObject> committed() {
        Map<Service, JsonObject> documents = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            read("openapi/" + service.label() + ".json")
                    .ifPresent(json -> documents.put(service, new JsonObject(json)));
        }
        return documents;
    }

    private static Optional<Buffer> read(String resource) {
        try (@Nullable InputStream content = ApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
            return content == null ? Optional.empty() : Optional.of(Buffer.buffer(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
