package vn.tiendo.task.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.HttpProbe;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.ServerProcess;

/**
 * An S3-compatible server of this test run, which tests may kill and start again on the same port and data. It keeps all
 * it knows in its folder, because the test and the test resource are loaded by different class loaders.
 */
public final class S3Server implements QuarkusTestResourceLifecycleManager {
    public static final String BUCKET = "minh-chung";
    private static final String PROPERTY = "tiendo.test.s3";
    private static final String NAME = "s3";

    public static S3Server ofThisRun() {
        if (System.getProperty(PROPERTY) == null) {
            prepare();
        }
        S3Server server = new S3Server();
        if (server.place().pidFile(NAME).living().isEmpty()) {
            server.up();
        }
        return server;
    }

    private static void prepare() {
        try {
            Path base = Files.createTempDirectory("s3");
            Files.writeString(base.resolve("port"), Integer.toString(FreePort.any()));
            System.setProperty(PROPERTY, base.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(new S3Server()::kill));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service is told to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "tiendo.files.store", "s3",
                "tiendo.files.s3.endpoint", address(),
                "tiendo.files.s3.bucket", BUCKET,
                "tiendo.files.s3.access-key", "any",
                "tiendo.files.s3.secret-key", "any");
    }

    @Override
    public Map<String, String> start() {
        return ofThisRun().settings();
    }

    @Override
    public void stop() {
        kill();
    }

    /** Starts it, or starts it again after {@link #kill()}; comes back when it answers. */
    public void up() {
        List<String> command = ServerProcess.java(List.of(
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Place.findRoot()
                        .resolve("task-service/target/servers/s3mock.jar")
                        .toString(),
                "--server.port=" + FreePort.any(),
                "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.httpPort=" + port(),
                "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET,
                "--com.adobe.testing.s3mock.store.retainFilesOnExit=true",
                "--com.adobe.testing.s3mock.store.root=" + place().data(NAME)));
        ServerProcess.start(place(), NAME, command, Map.of())
                .awaitReady(Duration.ofSeconds(90), () -> HttpProbe.isUp(address() + "/"));
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        place().pidFile(NAME).living().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    private String address() {
        return "http://127.0.0.1:" + port();
    }

    private Place place() {
        return new Place(Place.findRoot(), Path.of(System.getProperty(PROPERTY)));
    }

    private int port() {
        try {
            return Integer.parseInt(Files.readString(place().base().resolve("port")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
