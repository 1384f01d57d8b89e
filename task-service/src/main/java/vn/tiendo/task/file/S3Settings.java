package vn.tiendo.task.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where an S3-compatible store is and how it lets us in; needed only if it is the one in use. */
@ConfigMapping(prefix = "tiendo.files.s3")
public interface S3Settings {
    /** Of any compatible store; without it, Amazon's own of the region. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    Optional<String> bucket();

    /** The bucket in the path and not in the host name, as stores of one's own mostly want it. */
    @WithDefault("true")
    boolean pathStyle();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** For one attempt to send or fetch; a large file on a slow line must fit in it. */
    @WithDefault("PT20S")
    Duration patience();
}
