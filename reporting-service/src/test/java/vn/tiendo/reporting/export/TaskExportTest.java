package vn.tiendo.reporting.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

@ReportingTest
class TaskExportTest {
    private final World world;
    private final ManyTasks tasks;
    private final AgroalDataSource database;
    private final ATask daLoc = ATask.aTask().of(Ids.next(), Territory.DA_LOC).coded("1.1");
    private final ATask leXa = ATask.aTask().of(Ids.next(), Territory.LE_XA).ledBy(Territory.LE_XA);

    TaskExportTest(World world, ManyTasks tasks, AgroalDataSource database) {
        this.world = world;
        this.tasks = tasks;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        world.begin();
        told(daLoc.due("2025-07-01T00:00:00+07:00").at(TaskState.IN_PROGRESS, 40), "2025-05-12T10:00:00+07:00");
        told(leXa, "2025-05-12T10:00:00+07:00");
    }

    @Test
    void writesOneTaskALineWithItsNewestStatus() {
        told(daLoc.at(TaskState.IN_PROGRESS, 60).worked(2), "2025-06-12T10:00:00+07:00");

        Response answer = export("daloc.vp", "");

        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        assertThat(answer.asString()).endsWith("}\n");
        List<JsonPath> lines = answer.asString().lines().map(JsonPath::from).toList();
        assertThat(lines).hasSize(1);
        JsonPath line = lines.get(0);
        assertThat(line.getString("id")).isEqualTo(daLoc.id.toString());
        assertThat(line.getInt("version")).isEqualTo(2);
        assertThat(line.getInt("percent")).isEqualTo(60);
        assertThat(line.getInt("evidence")).isEqualTo(2);
        assertThat(line.getString("unit.name")).isEqualTo("Xã Đa Lộc");
        assertThat(line.getString("lead.id")).isEqualTo(Territory.CULTURE.toString());
        assertThat(line.getString("timeliness")).isEqualTo("OVERDUE");
        assertThat(line.getString("dueAt")).isEqualTo("2025-07-01T00:00:00+07:00");
        assertThat(line.getString("happenedAt")).isEqualTo("2025-06-12T10:00:00+07:00");
    }

    @ParameterizedTest
    @CsvSource({"sonoivu, 2", "daloc.vp, 1", "daloc.vhxh, 1", "daloc.tuphap, 0", "lexa.vp, 1"})
    void keepsToTheUnitsOfTheCaller(String user, int number) {
        Response answer = export(user, "");

        assertThat(answer.asString().lines()).hasSize(number);
    }

    @Test
    void givesTheAggregatorOneSubtree() {
        String token = TestServers.serviceToken("aggregator");

        Response answer = given().auth().oauth2(token).get("/export/tasks.ndjson?subtree=" + Territory.TIEN_LU);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ids(answer)).containsExactly(leXa.id);
    }

    @Test
    void knowsNoSubtreeOfOthers() {
        world.as("daloc.vp")
                .get("/export/tasks.ndjson?subtree=" + Territory.LE_XA)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void givesOnlyWhatWasTakenInSinceHoweverLongAgoItHappened() {
        tasks.anHourPasses();
        String next = export("sonoivu", "").header(TaskExport.COMPLETE_UNTIL);
        assertThat(ids(export("sonoivu", "?updatedSince=" + next))).isEmpty();
        told(daLoc.at(TaskState.IN_PROGRESS, 50), "2025-02-01T10:00:00+07:00");

        Response answer = export("sonoivu", "?updatedSince=" + next);

        assertThat(ids(answer)).containsExactly(daLoc.id);
    }

    @Test
    void promisesNothingOfAChangeThatIsStillBeingMade() throws Exception {
        tasks.anHourPasses();
        String next;
        try (Connection slow = database.getConnection();
                Statement change = slow.createStatement()) {
            slow.setAutoCommit(false);
            change.execute("UPDATE task SET taken_at = now() WHERE id = '" + leXa.id + "'");
            change.execute("SELECT pg_sleep(1.5)");
            next = export("sonoivu", "").header(TaskExport.COMPLETE_UNTIL);
            slow.commit();
        }

        Response answer = export("sonoivu", "?updatedSince=" + next);

        assertThat(ids(answer)).containsExactly(leXa.id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hôm qua", "2025-06-31T00:00:00Z", "+12025-06-30T00:00:00Z", "2025-06"})
    void refusesAMomentItCannotRead(String moment) {
        world.as("sonoivu")
                .queryParam("updatedSince", moment)
                .get("/export/tasks.ndjson")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("updatedSince"));
    }

    @Test
    void readsAMomentWhosePlusSignWasNotEscaped() {
        Response answer = export("sonoivu", "?updatedSince=2025-06-30T00:00:00+07:00");

        assertThat(ids(answer)).containsExactlyInAnyOrder(daLoc.id, leXa.id);
    }

    @Test
    void isNotForStrangers() {
        given().auth().oauth2("nonsense").get("/export/tasks.ndjson").then().statusCode(401);
        given().auth()
                .oauth2(TestServers.serviceToken("portal"))
                .get("/export/tasks.ndjson")
                .then()
                .statusCode(403);
    }

    private Response export(String user, String query) {
        Response answer = world.as(user).urlEncodingEnabled(false).get("/export/tasks.ndjson" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static List<UUID> ids(Response answer) {
        return answer.asString()
                .lines()
                .map(line -> UUID.fromString(JsonPath.from(line).getString("id")))
                .collect(Collectors.toList());
    }

    private void told(ATask task, String happenedAt) {
        var status = task.told(happenedAt);
        world.hears(status);
    }
}
