package vn.tiendo.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what it was asked, as JSON; a few paths behave in the ways a service can behave. */
final class StubService implements Handler<HttpServerRequest> {
    private static final int MEGABYTE = 1 << 20;

    private final String name;
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, HttpServerResponse> streams = new ConcurrentHashMap<>();

    StubService(String name) {
        this.name = name;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.equals("/q/health/ready")) {
            request.response().end("{\"status\":\"UP\"}");
        } else if (path.startsWith("/tasks/breaking-")) {
            breakOnce(request);
        } else if (path.equals("/tasks/silent")) {
            request.resume();
        } else if (path.equals("/evidence/early")) {
            answerEarly(request);
        } else if (path.equals("/tasks/versioned")) {
            versioned(request);
        } else if (path.equals("/tasks/created")) {
            created(request);
        } else if (path.equals("/export/large")) {
            large(request, 64);
        } else if (path.equals("/events")) {
            stream(request);
        } else if (path.startsWith("/events/")) {
            streamed(request);
        } else {
            echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        JsonObject said = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers);
        AtomicInteger size = new AtomicInteger();
        request.handler(part -> size.addAndGet(part.length()));
        request.endHandler(end -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Server", "stub")
                .end(said.put("size", size.get()).toBuffer()));
    }

    private void breakOnce(HttpServerRequest request) {
        int attempt = attempts.computeIfAbsent(request.path(), path -> new AtomicInteger())
                .incrementAndGet();
        if (attempt == 1) {
            request.connection().close();
        } else {
            request.response().end(new JsonObject().put("attempt", attempt).toBuffer());
        }
    }

    /** Begins before it has read the body and ends three seconds after it. */
    private static void answerEarly(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        response.write("early ");
        request.endHandler(end -> Vertx.currentContext().owner().setTimer(3000, late -> response.end("late")));
        request.resume();
    }

    private static void versioned(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("ETag", "\"v3\"");
        if ("\"v3\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else if (request.getHeader("If-Match") != null && !"\"v3\"".equals(request.getHeader("If-Match"))) {
            response.setStatusCode(412)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"current\":{\"version\":3}}");
        } else {
            response.putHeader("Cache-Control", "private, max-age=5").end("{\"version\":3}");
        }
    }

    private static void created(HttpServerRequest request) {
        String origin = "http://" + request.authority();
        request.response()
                .setStatusCode(201)
                .putHeader("Location", origin + "/tasks/42?as=new")
                // As Quarkus does behind a proxy: without the port.
                .putHeader("Content-Location", "http://" + request.authority().host() + "/tasks/42")
                .end();
    }

    private static void large(HttpServerRequest request, int megabytes) {
        HttpServerResponse response = request.response().setChunked(true);
        send(response, Buffer.buffer(new byte[MEGABYTE]), megabytes);
    }

    private static void send(HttpServerResponse response, Buffer part, int left) {
        if (left == 0) {
            response.end();
        } else {
            response.write(part).onSuccess(sent -> send(response, part, left - 1));
        }
    }

    /** The first event comes at once; the next when {@code /events/next} is asked for. */
    private void stream(HttpServerRequest request) {
        String id = request.getHeader("Last-Event-ID");
        HttpServerResponse response =
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        streams.put(id, response);
        response.closeHandler(closed -> streams.remove(id));
        response.write("id: 1\ndata: một\n\n");
    }

    private void streamed(HttpServerRequest request) {
        HttpServerResponse stream = streams.get(request.getParam("of"));
        if (request.path().equals("/events/next") && stream != null) {
            stream.end("id: 2\ndata: hai\n\n");
        }
        request.response().end(stream == null ? "closed" : "open");
    }
}
