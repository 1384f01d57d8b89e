package vn.tiendo.task.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A directory of files named by the SHA-256 of their content, so that the same photo is kept once. */
@Singleton
class FileStore {
    private final Path directory;

    FileStore(@ConfigProperty(name = "tiendo.files.directory") Path directory) {
        this.directory = directory;
    }

    /** Keeps a copy and answers its hash. The file appears under its name only when it is complete. */
    String keep(Path file) {
        try {
            Files.createDirectories(directory);
            Path arriving = Files.createTempFile(directory, "arriving", null);
            try {
                String sha256 = copy(file, arriving);
                Files.createDirectories(shelf(sha256));
                Files.move(arriving, place(sha256), StandardCopyOption.ATOMIC_MOVE);
                return sha256;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    /** Few enough files in one folder for any file system. */
    private Path shelf(String sha256) {
        return directory.resolve(sha256.substring(0, 2));
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
