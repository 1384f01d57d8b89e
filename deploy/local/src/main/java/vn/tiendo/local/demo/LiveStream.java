package vn.tiendo.local.demo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A person's open page: listens to the event stream and keeps what comes. */
final class LiveStream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;

    LiveStream(Api api, String user) {
        HttpRequest request = api.request(user, "events")
                .timeout(Duration.ofMinutes(10))
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<Stream<String>> response =
                api.http().sendAsync(request, BodyHandlers.ofLines()).join();
        if (response.statusCode() != 200) {
            throw new StepFailed("Không mở được luồng sự kiện: mã " + response.statusCode());
        }
        reading = CompletableFuture.runAsync(() -> response.body().forEach(lines::add));
    }

    /** The data of the events so far. */
    List<String> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5).strip())
                .toList();
    }

    @Override
    public void close() {
        reading.cancel(true);
    }
}
