package vn.tiendo.reporting.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Half-year reports of a plan whose data window ends on 30 June 2025. */
@ReportingTest
class CompilationTest {
    private final World world;
    private final APlan plan = APlan.aPlan();
    private UUID duty = Ids.next();

    CompilationTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);
    }

    private ATask task(String code) {
        return ATask.aTask().of(plan.id, Territory.DA_LOC).coded(code);
    }

    private void told(TaskStatus... statuses) {
        for (TaskStatus status : statuses) {
            world.hears(status);
        }
    }

    private JsonPath compiled() {
        return world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void scenario7EvidenceDatedAfterTheCutOffIsKeptAndNotCounted() {
        ATask task = task("1.1");
        told(
                task.told("2025-01-02T09:00:00+07:00"),
                task.at(TaskState.IN_PROGRESS, 40).worked(1).told("2025-05-12T10:00:00+07:00"),
                task.at(TaskState.IN_PROGRESS, 80).worked(2).told("2025-07-02T08:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getInt("compilation.tasks[0].percent")).isEqualTo(40);
        assertThat(report.getInt("compilation.tasks[0].evidence")).isEqualTo(1);
        assertThat(report.getInt("compilation.tasks[0].evidenceAfterCutOff")).isEqualTo(2);
        assertThat(report.getInt("compilation.figures.evidence")).isEqualTo(1);
        assertThat(report.getString("compilation.asOf")).isEqualTo("2025-07-01T00:00:00+07:00");
    }

    @Test
    void countsWorkOfTheWindowThatWasTypedInLater() {
        ATask task = task("1.1");
        told(
                task.told("2025-01-02T09:00:00+07:00"),
                task.ledBy(Territory.JUSTICE).told("2025-07-01T09:00:00+07:00"),
                task.at(TaskState.IN_PROGRESS, 60).worked(1).told("2025-06-28T15:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getInt("compilation.tasks[0].percent")).isEqualTo(60);
        assertThat(report.getInt("compilation.tasks[0].evidence")).isEqualTo(1);
        assertThat(report.getBoolean("compilation.tasks[0].workedOn")).isTrue();
    }

    @Test
    void doesNotLetALateEntryCarryALaterCompletionIntoTheWindow() {
        ATask task = task("1.1").due("2025-07-01T00:00:00+07:00");
        told(
                task.at(TaskState.IN_PROGRESS, 40).worked(0).told("2025-05-12T10:00:00+07:00"),
                task.at(TaskState.REPORTED_DONE, 100)
                        .done("2025-07-01T16:00:00+07:00")
                        .told("2025-07-01T16:00:00+07:00"),
                task.worked(1).told("2025-06-29T09:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getString("compilation.tasks[0].state")).isEqualTo("IN_PROGRESS");
        assertThat(report.getString("compilation.tasks[0].timeliness")).isEqualTo("OVERDUE");
        assertThat(report.getInt("compilation.tasks[0].evidence")).isEqualTo(1);
    }

    @Test
    void linksEveryFigureToItsTasksInTheOrderOfThePlan() {
        ATask second = task("1.10").due("2025-07-01T00:00:00+07:00");
        ATask first = task("1.9")
                .due("2025-07-01T00:00:00+07:00")
                .at(TaskState.VERIFIED, 100)
                .done("2025-06-20T10:00:00+07:00");
        ATask third = task("2.1").about("PAPI", 3, "Trách nhiệm giải trình").at(TaskState.NOT_ARISEN, 0);
        told(
                second.told("2025-01-02T09:00:00+07:00"),
                first.told("2025-06-20T10:00:00+07:00"),
                third.told("2025-06-20T10:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getList("compilation.tasks.code")).containsExactly("1.9", "1.10", "2.1");
        assertThat(report.getList("compilation.figures.tasksByState.VERIFIED")).containsExactly(first.id.toString());
        assertThat(report.getList("compilation.figures.tasksByTimeliness.OVERDUE"))
                .containsExactly(second.id.toString());
        assertThat(report.getInt("compilation.figures.counts.applicable")).isEqualTo(2);
        assertThat(report.getFloat("compilation.figures.counts.percentDone")).isEqualTo(50.0f);
        assertThat(report.getList("compilation.dimensions.number")).containsExactly(2, 3);
        assertThat(report.getList("compilation.figures.workedOn"))
                .containsExactly(first.id.toString(), third.id.toString());
    }

    @Test
    void isAgainstTheVersionInForceAtTheCutOff() {
        ATask original = task("1.1");
        ATask added = task("1.2").inVersion(2);
        told(original.told("2025-01-02T09:00:00+07:00"), added.told("2025-07-01T09:00:00+07:00"));
        plan.version(2, "2025-07-01");
        Broker.send(plan.issued());
        world.settled(plan.id, 2);

        JsonPath report = compiled();

        assertThat(report.getInt("planVersion")).isEqualTo(1);
        assertThat(report.getString("compilation.plan.documentCode")).isEqualTo("01/KH-UBND");
        assertThat(report.getList("compilation.tasks.code")).containsExactly("1.1");
    }

    @Test
    void showsATaskUnknownAtTheCutOffAsNotStarted() {
        ATask task = task("1.1").at(TaskState.IN_PROGRESS, 70).worked(1);
        told(task.told("2025-07-01T09:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getString("compilation.tasks[0].state")).isEqualTo("NOT_STARTED");
        assertThat(report.getInt("compilation.tasks[0].percent")).isZero();
        assertThat(report.getInt("compilation.tasks[0].evidenceAfterCutOff")).isEqualTo(1);
    }

    @Test
    void coversOnlyWhatTheReporterLeadsWhenAnOfficerReportsToTheCommune() {
        duty = plan.owing(Ids.next(), "H1", "2025-06-30", "2025-07-05", Territory.JUSTICE, Territory.DA_LOC, null);
        plan.version(2, "2025-03-01");
        Broker.send(plan.issued());
        world.owes(duty);
        told(
                task("1.1").ledBy(Territory.CULTURE).told("2025-01-02T09:00:00+07:00"),
                task("1.2").ledBy(Territory.JUSTICE).told("2025-01-02T09:00:00+07:00"));

        JsonPath report = compiled();

        assertThat(report.getList("compilation.tasks.code")).containsExactly("1.2");
    }
}
