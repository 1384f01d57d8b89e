package vn.tiendo.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** What stays of a report, and how it is taken away. */
@ReportingTest
class AcceptedReportTest {
    private final World world;
    private HalfYear report;

    AcceptedReportTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        report = HalfYear.owed(world);
    }

    @Test
    void staysAsItWasAcceptedWhateverComesLater() {
        String id = report.accepted();
        String before = world.as("sonoivu").get("/reports/" + id).asString();
        report.told(report.task.at(TaskState.IN_PROGRESS, 90).worked(3).told("2025-06-29T10:00:00+07:00"));

        world.change("UPDATE unit SET name = 'Đổi tên' WHERE id = ?", Territory.DA_LOC);
        String after = world.as("sonoivu").get("/reports/" + id).asString();
        world.change("UPDATE unit SET name = 'Xã Đa Lộc' WHERE id = ?", Territory.DA_LOC);

        assertThat(after).isEqualTo(before).contains("Xã Đa Lộc", "+07:00").doesNotContain("\"percent\":90");
        world.as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("narrative", Map.of("RESULTS", "Sửa")))
                .patch("/reports/" + id)
                .then()
                .statusCode(409);
        report.post("daloc.vp", id, "recompilation", Map.of()).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE report SET compilation = '{}'",
                "DELETE FROM report_snapshot",
                "UPDATE report_snapshot SET content = '{}'",
                "UPDATE report_history SET reason = 'khác'",
                "DELETE FROM report_history"
            })
    void isGuardedByTheDatabaseItself(String statement) {
        report.accepted();

        assertThatThrownBy(() -> world.change(statement)).hasStackTraceContaining("kept as they are");
    }

    @Test
    void leavesAsATableThatSpreadsheetsReadAndDoNotCompute() {
        report.told(
                ATask.aTask().of(report.plan.id, Territory.DA_LOC).coded("=1+1").told("2025-02-01T10:00:00+07:00"));
        String id = report.drafted();

        var file = world.as("daloc.vp").get("/reports/" + id + ".csv").then().statusCode(200);

        file.contentType("text/csv").header("Content-Disposition", containsString("bao-cao-2025-H1-"));
        byte[] bytes = file.extract().asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("'=1+1,Nhiệm vụ"))
                .anySatisfy(line -> assertThat(line).contains("Đang thực hiện,40,Không định hạn"));
    }

    @Test
    void leavesAsTheJsonThatIsAlsoRead() {
        String id = report.accepted();

        String file = world.as("sonoivu").get("/reports/" + id + ".json").asString();

        assertThat(file).isEqualTo(world.as("sonoivu").get("/reports/" + id).asString());
    }

    @Test
    void refusesAnotherReportOnceOneIsAccepted() {
        report.accepted();

        world.as("daloc.vp")
                .body(Map.of("obligationId", report.duty))
                .post("/reports")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:report-already-accepted"));
    }
}
