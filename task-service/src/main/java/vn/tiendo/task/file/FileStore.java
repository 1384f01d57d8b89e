package vn.tiendo.task.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Files named by the SHA-256 of their content, so that the same photo is kept once. A store that is away is a 503. */
public interface FileStore {
    /** Keeps a copy and answers its hash, in hexadecimal. The file appears under its name only when it is complete. */
    String keep(Path file);

    /** The asked-for bytes, read as they are asked for; the caller closes. */
    InputStream read(String sha256, ByteRange range);

    /** Where it lies on this machine, so that no thread of ours needs to wait while it is sent; empty if elsewhere. */
    Optional<Path> local(String sha256);
}
