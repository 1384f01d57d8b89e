package vn.tiendo.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.StartFailed;
import vn.tiendo.servers.kafka.KafkaBroker;
import vn.tiendo.servers.keycloak.Keycloak;
import vn.tiendo.servers.mail.MailCapture;
import vn.tiendo.servers.postgres.Postgres;

/** All parts together: started in the order they need each other, watched, and stopped the other way round. */
public final class Stack {
    private final Place place;
    private final Ports ports;
    private final Terminal terminal;
    private final ServiceSettings settings;
    private final Map<Part, Supervised> parts = new EnumMap<>(Part.class);
    private final AtomicReference<@Nullable Postgres> postgres = new AtomicReference<>();
    private final AtomicReference<@Nullable MailCapture> mail = new AtomicReference<>();
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "starter");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code brokenDown} runs when a part cannot be kept alive; the sentence has been said by then. */
    public Stack(Place place, Ports ports, LocalClock clock, Terminal terminal, Runnable brokenDown) {
        this.place = place;
        this.ports = ports;
        this.terminal = terminal;
        this.settings = new ServiceSettings(place, ports, clock);
        watch(Part.POSTGRES, this::startPostgres, brokenDown);
        watch(Part.KAFKA, () -> KafkaBroker.start(place, ports.of(Part.KAFKA)), brokenDown);
        watch(
                Part.KEYCLOAK,
                () -> Keycloak.start(
                        place, ports.of(Part.KEYCLOAK), postgres(), "http://localhost:" + ports.of(Part.GATEWAY)),
                brokenDown);
        for (Part service : Part.services()) {
            watch(service, () -> startService(service), brokenDown);
        }
        watch(
                Part.GATEWAY,
                () -> ServiceProgram.start(place, Part.GATEWAY, ports.of(Part.GATEWAY), settings.ofGateway()),
                brokenDown);
    }

    /** Comes back when every part is ready. */
    public void start() {
        made("files");
        mail.set(MailCapture.start(place.data("mail"), ports.of(Part.SMTP), ports.of(Part.MAIL)));
        terminal.ready("mail", Duration.ZERO, "http://localhost:" + ports.of(Part.MAIL));
        CompletableFuture<Void> database = begin(Part.POSTGRES);
        CompletableFuture<Void> broker = begin(Part.KAFKA);
        CompletableFuture<Void> identity = database.thenCompose(done -> begin(Part.KEYCLOAK));
        CompletableFuture<Void> programs = CompletableFuture.allOf(database, broker)
                .thenCompose(done -> CompletableFuture.allOf(
                        Part.programs().stream().map(this::begin).toArray(CompletableFuture[]::new)));
        try {
            CompletableFuture.allOf(identity, programs).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailed failure ? failure : e;
        }
    }

    public void stop() {
        stop(Part.programs());
        stop(List.of(Part.KAFKA, Part.KEYCLOAK));
        stop(List.of(Part.POSTGRES));
        MailCapture capture = mail.getAndSet(null);
        if (capture != null) {
            capture.close();
        }
    }

    private void watch(Part part, Supplier<Server> starter, Runnable brokenDown) {
        parts.put(part, new Supervised(place, part.label(), starter, terminal, brokenDown));
    }

    private CompletableFuture<Void> begin(Part part) {
        return CompletableFuture.runAsync(
                () -> {
                    long began = System.nanoTime();
                    supervised(part).start();
                    terminal.ready(
                            part.label(), Duration.ofNanos(System.nanoTime() - began), "127.0.0.1:" + ports.of(part));
                },
                starters);
    }

    private void stop(List<Part> some) {
        CompletableFuture.allOf(some.stream()
                        .map(part -> CompletableFuture.runAsync(
                                () -> supervised(part).stop(), starters))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private Supervised supervised(Part part) {
        Supervised supervised = parts.get(part);
        if (supervised == null) {
            throw new IllegalArgumentException("Not a process: " + part);
        }
        return supervised;
    }

    private Server startPostgres() {
        Postgres started = Postgres.start(place, ports.of(Part.POSTGRES));
        postgres.set(started);
        return started;
    }

    private Server startService(Part service) {
        var database = postgres().createDatabase(service.shortName());
        return ServiceProgram.start(place, service, ports.of(service), settings.of(service, database));
    }

    private Postgres postgres() {
        Postgres running = postgres.get();
        if (running == null) {
            throw new StartFailed("PostgreSQL chưa chạy");
        }
        return running;
    }

    private void made(String folder) {
        try {
            Files.createDirectories(place.base().resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
