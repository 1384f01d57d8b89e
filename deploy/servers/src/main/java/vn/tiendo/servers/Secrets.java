package vn.tiendo.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made at random on first use and kept in one file that only its owner may read. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        return new Secrets(file);
    }

    /** The secret of this name; made and stored when it is asked for the first time. */
    public synchronized String get(String name) {
        synchronized (Secrets.class) {
            Properties known = read();
            String value = known.getProperty(name);
            if (value != null) {
                return value;
            }
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            known.setProperty(name, made);
            write(known);
            return made;
        }
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void write(Properties known) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer =
                    Files.newBufferedWriter(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                known.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
