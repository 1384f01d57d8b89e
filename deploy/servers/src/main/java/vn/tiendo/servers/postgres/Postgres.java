package vn.tiendo.servers.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.ServerProcess;
import vn.tiendo.servers.StartFailed;

/**
 * PostgreSQL on the loopback address with real passwords (SCRAM), durable commits and a locale that is the same on
 * every machine. Data stays in the place's {@code postgres} folder.
 */
public final class Postgres implements Server {
    private static final Duration START = Duration.ofSeconds(60);

    private final Place place;
    private final int port;
    private final Path data;
    private final Path programs;
    private final Unprivileged user;
    private final Databases databases;
    private final ServerProcess process;

    private Postgres(Place place, int port, List<String> settings) throws IOException {
        this.place = place;
        this.port = port;
        this.data = place.data("postgres");
        this.programs = PostgresBinaries.unpacked(place.programs()).resolve("bin");
        this.user = Unprivileged.onThisMachine(place.base(), data, programs.resolve("postgres"));
        this.databases = new Databases(place, port);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            makeCluster();
        }
        endLeftover();
        this.process = ServerProcess.start(
                place, "postgres", user.command(programs.resolve("postgres"), arguments(settings)), Map.of());
        process.awaitReady(START, databases::answers);
    }

    /** Starts the server; {@code settings} are further {@code name=value} pairs of its configuration. */
    public static Postgres start(Place place, int port, String... settings) {
        try {
            return new Postgres(place, port, List.of(settings));
        } catch (IOException e) {
            throw new StartFailed("Không khởi động được PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** The database of this name with its owner, made if it is not there yet. */
    public Database createDatabase(String name) {
        return databases.create(name, place.secrets().get("postgres." + name));
    }

    public Databases databases() {
        return databases;
    }

    public int port() {
        return port;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        stopFast();
        process.stop(Duration.ofSeconds(10));
    }

    private void makeCluster() throws IOException {
        Archive.delete(data);
        user.own(Files.createDirectory(data));
        Path password = Files.writeString(
                Files.createTempFile(place.base(), "postgres", ".password"),
                place.secrets().get("postgres.superuser"));
        user.own(password);
        try {
            ServerProcess.start(
                            place,
                            "initdb",
                            user.command(
                                    programs.resolve("initdb"),
                                    List.of(
                                            "--pgdata=" + data,
                                            "--username=" + Databases.SUPERUSER,
                                            "--pwfile=" + password,
                                            "--auth=scram-sha-256",
                                            "--encoding=UTF8",
                                            "--locale=C",
                                            "--locale-provider=builtin",
                                            "--builtin-locale=C.UTF-8",
                                            "--no-instructions")),
                            Map.of())
                    .awaitSuccess(START);
        } finally {
            Files.delete(password);
        }
    }

    private List<String> arguments(List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "synchronous_commit=on",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C"));
        all.addAll(settings);
        all.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    /**
     * A server whose starter was killed still holds the data and is stopped; the lock of a dead one is removed, because
     * PostgreSQL itself would take any process that has got its id since for a running server.
     */
    private void endLeftover() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).get(0).trim());
        boolean running = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.equals(programs.resolve("postgres").toString()))
                .isPresent();
        if (running) {
            stopFast();
        } else {
            Files.delete(lock);
        }
    }

    private void stopFast() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            ServerProcess.start(
                            place,
                            "pg_ctl",
                            user.command(
                                    programs.resolve("pg_ctl"),
                                    List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20", "-s")),
                            Map.of())
                    .awaitEnd(Duration.ofSeconds(25));
        }
    }
}
