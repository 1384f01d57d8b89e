package vn.tiendo.reporting.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What was public on a day, to be cited as long as it is kept. */
@ReportingTest
class DailyFilesTest {
    private static final String FILES = "/public/v1/files";
    private static final String PLANS = FILES + "/2025-07-02/plans.csv";

    private final World world;
    private final MakingDailyFiles making;

    DailyFilesTest(World world, MakingDailyFiles making) {
        this.world = world;
        this.making = making;
    }

    @BeforeEach
    void begin() {
        world.begin();
        issued(APlan.aPlan());
    }

    private void issued(APlan plan) {
        Broker.send(plan.issued());
        world.settled(plan.id, 1);
    }

    @Test
    void areMadeOnceADayHoweverManyInstancesTryAndKeepTheirBytes() {
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(any -> CompletableFuture.runAsync(making::make))
                        .toArray(CompletableFuture[]::new))
                .join();
        byte[] first = given().get(PLANS).asByteArray();
        issued(APlan.aPlan().of(Territory.LE_XA));
        world.at("2025-07-02T23:59:59+07:00");
        making.make();

        assertThat(given().get(PLANS).asByteArray()).isEqualTo(first);
        assertThat(world.count("SELECT count(*) AS n FROM daily_file")).isEqualTo(6);

        world.at("2025-07-03T00:00:00+07:00");
        making.make();
        assertThat(given().get(PLANS.replace("02/", "03/")).asString()).contains("Xã Lệ Xá");
        given().get(FILES).then().body("items", equalTo(List.of("2025-07-03", "2025-07-02")));
        assertThatThrownBy(() -> world.change("UPDATE daily_file SET content = ''"))
                .hasStackTraceContaining("kept as they are");
    }

    @Test
    void goAfterTheTimeThatIsSetAndNotADayEarlier() {
        making.make();
        world.at("2026-08-05T23:59:59+07:00");
        making.make();
        given().get(PLANS).then().statusCode(200);

        world.at("2026-08-06T00:00:00+07:00");
        making.make();

        given().get(PLANS).then().statusCode(404);
        given().get(FILES).then().body("items", equalTo(List.of("2026-08-06", "2026-08-05")));
    }

    @Test
    void proveThemselvesByTheirChecksumInTheHeaderTheListAndTheCatalogue() throws NoSuchAlgorithmException {
        making.make();

        Response file = given().get(PLANS);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.asByteArray()));

        assertThat(file.header("ETag")).isEqualTo("\"" + sha256 + "\"");
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.header("Repr-Digest")).startsWith("sha-256=:");
        assertThat(given().get(FILES + "/2025-07-02/SHA256SUMS").asString()).contains(sha256 + "  plans.csv\n");
        JsonPath listed = given().get(FILES + "/2025-07-02").jsonPath();
        assertThat(listed.getList("name")).hasSize(6);
        assertThat(listed.getString("find { it.name == 'plans.csv' }.sha256")).isEqualTo(sha256);
        assertThat(listed.getLong("find { it.name == 'plans.csv' }.bytes")).isEqualTo(file.asByteArray().length);
        assertThat(given().get("/public/v1/catalog.jsonld").asString())
                .contains(sha256, "http://localhost:8080" + PLANS, "checksumAlgorithm_sha256");
        given().header("If-None-Match", file.header("ETag")).get(PLANS).then().statusCode(304);
    }

    @Test
    void explainEveryColumnInTheirSchema() {
        making.make();

        for (String set : List.of("plans", "progress", "reports")) {
            JsonPath schema = given().get(FILES + "/schemas/" + set + ".json").jsonPath();
            byte[] table = given().get(FILES + "/2025-07-02/" + set + ".csv").asByteArray();
            assertThat(new String(table, StandardCharsets.UTF_8).lines().findFirst())
                    .contains("\uFEFF" + String.join(",", schema.<String>getList("fields.name")));
        }
        given().get(FILES + "/2025-07-02/plans.json")
                .then()
                .body("", hasSize(1))
                .body("[0].version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2025-07-02",
                "/2025-07-02/plans.csv",
                "/2025-07-02/SHA256SUMS",
                "/2025-02-30/plans.csv",
                "/yesterday",
                "/schemas/people.json"
            })
    void doNotExistBeforeTheirDay(String path) {
        given().urlEncodingEnabled(false).get(FILES + path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/+99999999-07-02/plans.csv", "/2025-07-02/plans.csv%00", "?cursor=x"})
    void areNotAskedForInWaysThatMakeNoSense(String path) {
        given().urlEncodingEnabled(false).get(FILES + path).then().statusCode(400);
    }
}
