package vn.tiendo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed API of a service is the one it serves. Run its test with {@code -Dopenapi.update=true} to write the
 * file anew; the change then shows in the diff, where it is reviewed.
 */
public final class OpenApiContract {
    private OpenApiContract() {}

    public static void assertCommitted(String service) {
        Path file = Path.of(System.getProperty("tiendo.root"), "docs", "api", service + ".json");
        String served = pretty(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.writeString(file, served);
            }
            assertThat(served).isEqualTo(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String pretty(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)) + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
