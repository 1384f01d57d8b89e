package vn.tiendo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The committed API of a service is the one it serves. Run its test with {@code -Dopenapi.update=true} to write the
 * file anew; the change then shows in the diff, where it is reviewed.
 */
public final class OpenApiContract {
    private static final List<String> PARTS = List.of("openapi", "info", "tags", "paths", "components");

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

    /** The parts always in the same order; the generator gives them in whichever. */
    private static String pretty(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode served = mapper.readTree(json);
            ObjectNode ordered = mapper.createObjectNode();
            PARTS.forEach(part -> ordered.set(part, served.path(part)));
            assertThat(ordered).as("all parts of the description").isEqualTo(served);
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(ordered) + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
