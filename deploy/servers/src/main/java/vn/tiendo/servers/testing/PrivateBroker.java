package vn.tiendo.servers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.kafka.KafkaBroker;

/**
 * A Kafka broker of one test run alone, which the test may kill and start again on the same port and data. The test
 * finds it by {@link #ofThisRun()}; it keeps all it knows in its folder, because the test and the test resource are
 * loaded by different class loaders.
 */
public final class PrivateBroker {
    private static final String PROPERTY = "tiendo.test.private-broker";

    private final Place place;

    private PrivateBroker(Place place) {
        this.place = place;
    }

    static PrivateBroker start(HolderFiles files) {
        try {
            Place place = new Place(files.place().root(), Files.createTempDirectory(files.privateBrokers(), "broker"));
            Files.writeString(place.base().resolve("port"), Integer.toString(FreePort.any()));
            System.setProperty(PROPERTY, place.base().toString());
            PrivateBroker broker = new PrivateBroker(place);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::kill));
            broker.start();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker that {@code broker=private} gave to the tests of this JVM. */
    public static PrivateBroker ofThisRun() {
        String base = System.getProperty(PROPERTY);
        if (base == null) {
            throw new IllegalStateException("The test resource was not given broker=private");
        }
        return new PrivateBroker(new Place(Place.findRoot(), Path.of(base)));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** Starts it, or starts it again after {@link #kill()}; comes back when it accepts work. */
    public void start() {
        KafkaBroker.start(place, port());
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        place.pidFile("kafka").living().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    void discard() {
        kill();
        System.clearProperty(PROPERTY);
        try {
            Archive.delete(place.base());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        try {
            return Integer.parseInt(Files.readString(place.base().resolve("port")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
