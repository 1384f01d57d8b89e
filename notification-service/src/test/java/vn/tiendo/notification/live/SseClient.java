package vn.tiendo.notification.live;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.servers.testing.TestServers;

/** Reads the stream as a browser would. */
final class SseClient implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream stream;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger beats = new AtomicInteger();

    record Event(String id, String name, JsonPath json) {}

    private SseClient(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "sse-client");
        reader.setDaemon(true);
        reader.start();
    }

    static SseClient of(String user, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/events"))
                .header("Authorization", "Bearer " + TestServers.token(user))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No stream: " + response.statusCode());
            }
            return new SseClient(response.body());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int beats() {
        return beats.get();
    }

    Event last() {
        return events.get(events.size() - 1);
    }

    List<UUID> subjects() {
        return events.stream()
                .map(event -> UUID.fromString(event.json().getString("subjectId")))
                .toList();
    }

    private void read() {
        String id = "";
        String name = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(id, name, JsonPath.from(line.substring(5))));
                } else if (line.startsWith(":")) {
                    beats.incrementAndGet();
                }
            }
        } catch (IOException closed) {
            // The test has closed the stream, as a browser does when its page is left.
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException alreadyCut) {
            throw new UncheckedIOException(alreadyCut);
        }
    }
}
