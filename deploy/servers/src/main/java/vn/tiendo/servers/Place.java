package vn.tiendo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where one set of servers lives: {@code root} is the source tree (shared, unpacked programs are below it), {@code
 * base} holds the data, logs, pid files and secrets of this set alone.
 */
public record Place(Path root, Path base) {

    public Place {
        root = root.toAbsolutePath().normalize();
        base = base.toAbsolutePath().normalize();
    }

    /** The source tree: the system property {@code tiendo.root}, or the nearest folder upwards that holds mvnw. */
    public static Path findRoot() {
        String given = System.getProperty("tiendo.root");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new StartFailed("Không tìm thấy thư mục gốc của dự án (thư mục chứa tệp mvnw).");
        }
        return folder;
    }

    public Path programs() {
        return root.resolve(".tiendo/servers");
    }

    public Path kafkaLibraries() {
        return root.resolve("deploy/servers/kafka/target/lib");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/tiendo-realm.json");
    }

    public Path data(String server) {
        return made(base.resolve("data")).resolve(server);
    }

    public Path log(String server) {
        return made(base.resolve("logs")).resolve(server + ".log");
    }

    public PidFile pidFile(String server) {
        return new PidFile(run(server + ".pid"));
    }

    /** A file that means something only while the servers run. */
    public Path run(String file) {
        return made(base.resolve("run")).resolve(file);
    }

    public Secrets secrets() {
        return Secrets.in(made(base).resolve("secrets.properties"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
