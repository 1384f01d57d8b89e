package vn.tiendo.servers.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.PidFile;
import vn.tiendo.servers.Place;

/** What test runs and the holder tell each other through files below {@code .tiendo/test}. */
record HolderFiles(Place place) {

    static HolderFiles of(Path root) {
        try {
            Path base = Files.createDirectories(root.resolve(".tiendo/test"));
            Files.createDirectories(base.resolve("users"));
            return new HolderFiles(new Place(root, base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the action while no other process of this tree starts, joins or ends a holder. */
    <T> T exclusively(Action<T> action) {
        try (FileChannel channel = FileChannel.open(
                        place.base().resolve("holder.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the servers are; empty when there is no living holder. */
    Properties servers() {
        Properties servers = new Properties();
        if (Files.exists(serversFile()) && place.pidFile("holder").living().isPresent()) {
            try (Reader reader = Files.newBufferedReader(serversFile())) {
                servers.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return servers;
    }

    void publish(Map<String, String> servers) throws IOException {
        Properties properties = new Properties();
        properties.putAll(servers);
        Path half = place.base().resolve("servers.half");
        try (Writer writer = Files.newBufferedWriter(half)) {
            properties.store(writer, null);
        }
        Files.move(half, serversFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    void withdraw() {
        try {
            Files.deleteIfExists(serversFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(ProcessHandle user) {
        new PidFile(place.base().resolve("users").resolve(Long.toString(user.pid()))).write(user);
    }

    boolean isNeeded() {
        try (Stream<Path> users = Files.list(place.base().resolve("users"))) {
            return users.anyMatch(file -> new PidFile(file).living().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a killed holder or test left running, and deletes all data but PostgreSQL's. */
    void clearLeftovers() throws IOException {
        Path brokers = privateBrokers();
        try (Stream<Path> left = Files.list(brokers)) {
            left.map(folder -> new Place(place.root(), folder).pidFile("kafka"))
                    .forEach(pid -> pid.living().ifPresent(ProcessHandle::destroyForcibly));
        }
        place.pidFile("kafka").living().ifPresent(ProcessHandle::destroyForcibly);
        try (Stream<Path> users = Files.list(place.base().resolve("users"))) {
            users.map(PidFile::new).filter(user -> user.living().isEmpty()).forEach(PidFile::forget);
        }
        Archive.delete(brokers);
        Archive.delete(place.data("kafka"));
        Archive.delete(place.data("mail"));
    }

    Path privateBrokers() throws IOException {
        return Files.createDirectories(place.base().resolve("brokers"));
    }

    private Path serversFile() {
        return place.base().resolve("servers.properties");
    }

    interface Action<T> {
        T run() throws IOException;
    }
}
