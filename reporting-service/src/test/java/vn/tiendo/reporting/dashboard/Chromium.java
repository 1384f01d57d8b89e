package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One headless Chromium of this machine, spoken to by its DevTools protocol, as no driver for it comes with Maven. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();

    private Chromium(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Answers())
                .join();
    }

    /** Where it is, if this machine has one. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        try {
            Path profile = Files.createTempDirectory("chromium");
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless=new",
                            // It opens only our own pages, and as root it would not start otherwise.
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--hide-scrollbars",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            String line = said.readLine();
            while (line != null && !line.startsWith(LISTENING)) {
                line = said.readLine();
            }
            assertThat(line).as("the browser has started").isNotNull();
            CompletableFuture.runAsync(() -> said.lines().forEach(ignored -> {}));
            return new Chromium(process, profile, URI.create(line.substring(LISTENING.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tab tab() {
        String target = ask("Target.createTarget", new JsonObject().put("url", "about:blank"), null)
                .getString("targetId");
        JsonObject attached = ask(
                "Target.attachToTarget",
                new JsonObject().put("targetId", target).put("flatten", true),
                null);
        return new Tab(this, target, attached.getString("sessionId"));
    }

    /** Its streams end too; of one site a browser keeps no more than six open. */
    void close(String target) {
        ask("Target.closeTarget", new JsonObject().put("targetId", target), null);
    }

    JsonObject ask(String method, JsonObject parameters, String session) {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject question =
                new JsonObject().put("id", id).put("method", method).put("params", parameters);
        if (session != null) {
            question.put("sessionId", session);
        }
        socket.sendText(question.encode(), true).join();
        JsonObject heard = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (heard.containsKey("error")) {
            throw new IllegalStateException(method + ": " + heard.getJsonObject("error"));
        }
        return heard.getJsonObject("result");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    /** Events are not asked for, so whatever has no id is of no interest. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonObject heard = new JsonObject(text.toString());
                text.setLength(0);
                Optional.ofNullable(heard.getInteger("id"))
                        .map(waiting::remove)
                        .ifPresent(answer -> answer.complete(heard));
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
