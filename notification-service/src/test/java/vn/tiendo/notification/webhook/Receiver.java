package vn.tiendo.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.servers.FreePort;

/** A receiver of webhooks that can fail in every way. */
final class Receiver implements AutoCloseable {
    private final int port = FreePort.any();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private volatile Behaviour behaviour = Behaviour.ACCEPTS;
    private @Nullable HttpServer server;

    enum Behaviour {
        ACCEPTS,
        ANSWERS_404,
        ANSWERS_503,
        REDIRECTS,
        KEEPS_SILENT,
        CUTS_THE_CONNECTION,
        TALKS_FOR_EVER
    }

    record Call(String id, String timestamp, String signature, String delivery, String sequence, String body) {}

    Receiver start() {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.setExecutor(answering);
            fresh.createContext("/", this::answer);
            fresh.start();
            server = fresh;
            return this;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    Receiver that(Behaviour next) {
        behaviour = next;
        return this;
    }

    void goesAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook?from=tiendo";
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                header(exchange, "tiendo-delivery-id"),
                header(exchange, "tiendo-sequence"),
                body));
        switch (behaviour) {
            case ACCEPTS -> exchange.sendResponseHeaders(204, -1);
            case ANSWERS_404 -> exchange.sendResponseHeaders(404, -1);
            case ANSWERS_503 -> exchange.sendResponseHeaders(503, -1);
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", url());
                exchange.sendResponseHeaders(302, -1);
            }
            case KEEPS_SILENT -> waitForTheEnd();
            case CUTS_THE_CONNECTION -> throw new IOException("cut");
            case TALKS_FOR_EVER -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] noise = new byte[65_536];
                while (closing.getCount() > 0) {
                    exchange.getResponseBody().write(noise);
                }
            }
        }
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        closing.countDown();
        goesAway();
        answering.shutdownNow();
    }
}
