package vn.tiendo.task.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import vn.tiendo.task.testing.S3Server;

class S3StoreTest extends FileStoreContract {
    private static S3Server server;
    private static S3Store store;

    @BeforeAll
    static void isServed() {
        server = S3Server.ofThisRun();
        store = S3Store.open(settings(server.settings()));
    }

    @AfterAll
    static void ends() {
        store.close();
    }

    @Test
    void aBucketThatIsNotThereIsSaidAtTheStart() {
        S3Settings wrong = settings(with("tiendo.files.s3.bucket", "khong-co"));

        assertThatThrownBy(() -> S3Store.open(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("khong-co")
                .hasMessageContaining("TIENDO_FILES_S3_");
    }

    @Test
    void aKeyThatIsNotSetIsNamed() {
        Map<String, String> given = new HashMap<>(server.settings());
        given.remove("tiendo.files.s3.secret-key");

        assertThatThrownBy(() -> S3Store.open(settings(given))).hasMessageContaining("tiendo.files.s3.secret-key");
    }

    @Test
    void aServiceMayStartBeforeItsStore() throws Exception {
        S3Store early;
        goesAway();
        try {
            early = S3Store.open(settings(server.settings()));
        } finally {
            comesBack();
        }

        String sha256 = early.keep(Files.writeString(folder.resolve("note"), "Biên bản"));

        assertThat(kept()).contains(sha256);
        early.close();
    }

    static S3Settings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(S3Settings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(S3Settings.class);
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> given = new HashMap<>(server.settings());
        given.put(setting, value);
        return given;
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    List<String> kept() {
        try (S3Client client = S3Store.client(settings(server.settings()))) {
            return client.listObjectsV2(request -> request.bucket(S3Server.BUCKET)).contents().stream()
                    .map(object -> object.key().substring(object.key().lastIndexOf('/') + 1))
                    .sorted()
                    .toList();
        }
    }

    @Override
    void goesAway() {
        server.kill();
    }

    @Override
    void comesBack() {
        server.up();
    }

    @Override
    List<String> inAnotherProcess() {
        return server.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
