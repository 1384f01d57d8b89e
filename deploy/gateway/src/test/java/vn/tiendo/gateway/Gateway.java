package vn.tiendo.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests ask of the gateway, and behind its back of the stand-ins. */
final class Gateway {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Gateway() {}

    static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(config("test.url") + path)).timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder as(String token, String path) {
        return at(path).header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<InputStream> open(HttpRequest.Builder request) {
        return send(request.build(), BodyHandlers.ofInputStream());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    static void stop(String service) {
        order("/stop/" + service);
    }

    static void start(String service) {
        order("/start/" + service);
    }

    static String askDirectly(String service, String path) {
        return send(HttpRequest.newBuilder(URI.create(config("tiendo.services." + service) + path)))
                .body();
    }

    static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void order(String path) {
        int status = send(HttpRequest.newBuilder(URI.create(config("tiendo.test.stubs") + path))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
        if (status != 204) {
            throw new IllegalStateException("The stand-ins answered " + status);
        }
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
