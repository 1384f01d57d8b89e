package vn.tiendo.task.file;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one store in use. Nothing of the other is loaded. */
class ChoosingStore {
    enum Kind {
        DIRECTORY,
        S3
    }

    /** Wrong settings are said when the service starts, and not by the first photo. */
    @Produces
    @Singleton
    @Startup
    static FileStore chosen(
            @ConfigProperty(name = "tiendo.files.store") Kind kind,
            @ConfigProperty(name = "tiendo.files.directory") Path directory,
            S3Settings s3) {
        return kind == Kind.S3 ? S3Store.open(s3) : new DirectoryStore(directory);
    }
}
