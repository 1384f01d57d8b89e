package vn.tiendo.notification.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider's gateway that can fail in every way, and a directory in which one person has a telephone. */
public final class TestGateway implements AutoCloseable {
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.ACCEPTS;
    private volatile String people = "[]";
    private volatile String role = "OFFICER";

    public enum Behaviour {
        ACCEPTS,
        ANSWERS_422,
        ANSWERS_500,
        KEEPS_SILENT,
        CUTS_THE_CONNECTION,
        TALKS_FOR_EVER
    }

    /** @param port 0 for any */
    public TestGateway(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(answering);
        server.createContext("/send", this::answer);
        server.createContext("/realms/", exchange -> say(exchange, "{\"access_token\": \"t\", \"expires_in\": 60}"));
        server.createContext(
                "/admin/",
                exchange -> say(
                        exchange,
                        exchange.getRequestURI().getPath().endsWith("/role-mappings/realm/composite")
                                ? "[{\"name\": \"" + role + "\"}]"
                                : people));
        server.start();
    }

    public void that(Behaviour next) {
        behaviour = next;
    }

    /** Who holds a post in whatever unit. */
    public void knows(String usersAsJson) {
        people = usersAsJson;
    }

    /** Which role all of them have. */
    public void knowsThemAs(String name) {
        role = name;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    public String realm() {
        return address().resolve("/realms/tiendo").toString();
    }

    /** The bodies of all calls. */
    public List<String> calls() {
        return List.copyOf(taken);
    }

    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    private void answer(HttpExchange exchange) throws IOException {
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (behaviour) {
            case ACCEPTS -> exchange.sendResponseHeaders(200, -1);
            case ANSWERS_422 -> exchange.sendResponseHeaders(422, -1);
            case ANSWERS_500 -> exchange.sendResponseHeaders(500, -1);
            case KEEPS_SILENT -> waitForTheEnd();
            case CUTS_THE_CONNECTION -> throw new IOException("cut");
            case TALKS_FOR_EVER -> {
                exchange.sendResponseHeaders(200, 0);
                while (closing.getCount() > 0) {
                    exchange.getResponseBody().write(new byte[65_536]);
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

    private static void say(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        answering.shutdownNow();
    }
}
