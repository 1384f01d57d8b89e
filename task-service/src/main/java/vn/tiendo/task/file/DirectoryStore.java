package vn.tiendo.task.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;

/** A directory: of one machine, or of a file system that all instances share. */
class DirectoryStore implements FileStore {
    private final Path directory;

    DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public String keep(Path file) {
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
        } catch (IOException fullOrAway) {
            throw FileProblem.away(fullOrAway);
        }
    }

    @Override
    public InputStream read(String sha256, ByteRange range) {
        try {
            InputStream in = Files.newInputStream(place(sha256));
            in.skipNBytes(range.first());
            return new Limited(in, range.length());
        } catch (IOException away) {
            throw FileProblem.away(away);
        }
    }

    @Override
    public Optional<Path> local(String sha256) {
        Path file = place(sha256);
        if (!Files.isReadable(file)) {
            throw FileProblem.away(new NoSuchFileException(file.toString()));
        }
        return Optional.of(file);
    }

    private Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    /** Few enough files in one folder for any file system. */
    private Path shelf(String sha256) {
        return directory.resolve(sha256.substring(0, 2));
    }

    private static String copy(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            return HexFormat.of().formatHex(Sha256.whileCopying(from, out));
        }
    }

    /** Ends after so many bytes. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int count = left == 0 ? -1 : in.read(into, at, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
