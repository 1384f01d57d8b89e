package vn.tiendo.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a program from its tar archive, whole or not at all. */
public final class Archive {
    private Archive() {}

    /** Unpacks below {@code target}, leaving out the first {@code strip} folders of each name. */
    public static void unpack(InputStream tar, Path target, int strip) throws IOException {
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        Path half = Files.createTempDirectory(parent, target.getFileName() + ".half");
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new BufferedInputStream(tar))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > strip) {
                    Path file = half.resolve(name.subpath(strip, name.getNameCount()))
                            .normalize();
                    if (!file.startsWith(half)) {
                        throw new IOException("An entry leads out of the archive: " + name);
                    }
                    unpack(entries, entry, file);
                }
            }
        }
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        delete(target);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Deletes a folder with all that is in it; a folder that is not there is no error. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
