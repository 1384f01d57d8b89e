package vn.tiendo.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the four services. Each may be stopped and started again at an address of its own: {@code POST
 * {tiendo.test.stubs}/stop/task}.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    static final List<String> NAMES = List.of("plan", "task", "reporting", "notification");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> running = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String name : NAMES) {
            listen(name, 0);
            config.put("tiendo.services." + name, "http://127.0.0.1:" + ports.get(name));
        }
        config.put("tiendo.limits.answer-timeout", "2S");
        config.put("tiendo.test.stubs", "http://127.0.0.1:" + switchboard());
        return config;
    }

    @Override
    public void stop() {
        join(vertx.close());
    }

    private void listen(String name, int port) {
        HttpServer server = vertx.createHttpServer(
                        // As a service does whose own limit is above the gateway's.
                        new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(new StubService(name));
        join(server.listen(port, "127.0.0.1"));
        running.put(name, server);
        ports.put(name, server.actualPort());
    }

    private int switchboard() {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            String[] order = request.path().substring(1).split("/", -1);
            vertx.executeBlocking(() -> {
                        if (order[0].equals("stop")) {
                            join(running.remove(order[1]).close());
                        } else {
                            listen(order[1], ports.get(order[1]));
                        }
                        return order[1];
                    })
                    .onComplete(done -> request.response()
                            .setStatusCode(done.succeeded() ? 204 : 500)
                            .end());
        });
        join(server.listen(0, "127.0.0.1"));
        return server.actualPort();
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
