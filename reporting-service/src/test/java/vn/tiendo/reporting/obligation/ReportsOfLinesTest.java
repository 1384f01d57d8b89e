package vn.tiendo.reporting.obligation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.Schedule.Recurring;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Lines that recur and whose product is a report. */
@ReportingTest
class ReportsOfLinesTest {
    private static final Recurring QUARTERLY = new Recurring(Period.ofMonths(3), null, "Hàng quý");

    private final World world;
    private final APlan plan = APlan.aPlan().recurring("2.7", "Báo cáo", Territory.CULTURE, QUARTERLY);
    private final ATask task =
            ATask.aTask().of(plan.id, Territory.DA_LOC).coded("2.7").ledBy(Territory.CULTURE);

    ReportsOfLinesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void issued() {
        world.begin();
        world.at("2025-02-03T09:00:00+07:00");
        send();
    }

    private void send() {
        Broker.send(plan.issued());
        Asked.by(plan.issued()).forEach(report -> world.owes(report.duty().dutyId()));
    }

    private UUID owed(String period) {
        return Asked.by(plan.issued()).stream()
                .map(Asked::duty)
                .filter(duty -> duty.period().equals(period))
                .findFirst()
                .orElseThrow()
                .dutyId();
    }

    private ValidatableResponse obligation(UUID id) {
        return world.as("daloc.vp").get("/report-obligations/" + id).then();
    }

    @Test
    void areOwedByTheLeadWithTheirLineAndTheWindowOfTheDecree() {
        obligation(owed("Q2"))
                .body("unit.id", equalTo(Territory.CULTURE.toString()))
                .body("recipient.id", equalTo(Territory.DA_LOC.toString()))
                .body("line.code", equalTo("2.7"))
                .body("line.task", equalTo("Kiểm soát thủ tục hành chính"))
                .body("dataFrom", equalTo("2025-03-15"))
                .body("dataTo", equalTo("2025-06-14"))
                .body("windowSource", containsString("09/2019"))
                .body("lastDay", equalTo("2025-06-30"))
                .body("warnings", empty());
    }

    @Test
    void tellOfTheirLineAlone() {
        world.hears(task.at(TaskState.IN_PROGRESS, 30).worked(1).told("2025-02-20T08:00:00+07:00"));
        world.hears(ATask.aTask()
                .of(plan.id, Territory.DA_LOC)
                .coded("2.8")
                .ledBy(Territory.CULTURE)
                .told("2025-02-20T08:00:00+07:00"));
        world.at("2025-03-20T09:00:00+07:00");

        world.as("daloc.vhxh")
                .body(Map.of("obligationId", owed("Q1")))
                .post("/reports")
                .then()
                .statusCode(201)
                .body("compilation.line.code", equalTo("2.7"))
                .body("compilation.tasks.code", contains("2.7"));
    }

    @Test
    void areNoPartOfWhatSubordinatesReportOnAllTheirWork() {
        UUID quarter = plan.owing(
                UUID.randomUUID(), "Q1", "2025-03-14", "2025-03-26", Territory.DA_LOC, Territory.AN_THI, null);
        plan.version(2, "2025-02-04");
        Broker.send(plan.issued());
        world.owes(quarter);

        world.as("daloc.vp")
                .body(Map.of("obligationId", quarter))
                .post("/consolidations")
                .then()
                .statusCode(422)
                .body("type", containsString("nothing-to-consolidate"));
    }

    @Test
    void fallAwayWithTheirLineAndComeBackWithIt() {
        UUID second = owed("Q2");
        plan.version(2, "2025-02-04").without("2.7");
        Broker.send(plan.issued());
        await("waived").until(() -> status(second).equals("WAIVED"));

        world.as("daloc.vp").get("/report-obligations").then().body("items.status", everyItem(equalTo("WAIVED")));
        plan.version(3, "2025-02-05").recurring("2.7", "Báo cáo", Territory.CULTURE, QUARTERLY);
        Broker.send(plan.issued());

        await("owed again").until(() -> status(second).equals("OPEN"));
    }

    @Test
    void followWhoeverLeadsTheWork() {
        UUID second = owed("Q2");
        world.hears(task.told("2025-02-20T08:00:00+07:00"));
        TaskStatus older = task.told("2025-02-20T08:00:00+07:00");

        world.hears(task.ledBy(Territory.JUSTICE).told("2025-02-21T08:00:00+07:00"));
        Broker.send(older);
        world.heardOf(older.taskId(), older.version());

        obligation(second)
                .body("unit.id", equalTo(Territory.JUSTICE.toString()))
                .body("workOf.id", equalTo(Territory.JUSTICE.toString()))
                .body("version", equalTo(2));
    }

    @Test
    void haveAsMuchMoreTimeAsTheWork() {
        UUID second = owed("Q2");
        UUID third = owed("Q3");
        world.hears(task.due("2025-07-01T00:00:00+07:00").told("2025-06-02T08:00:00+07:00"));

        DueMove extended = new DueMove(DueMove.Cause.EXTENSION, Instant.parse("2025-06-30T17:00:00Z"));
        world.hears(task.due("2025-07-11T00:00:00+07:00").told("2025-06-20T08:00:00+07:00", extended));

        obligation(second).body("lastDay", equalTo("2025-07-10")).body("version", equalTo(2));
        obligation(third).body("lastDay", equalTo("2025-09-30")).body("version", equalTo(1));
    }

    private String status(UUID obligation) {
        return obligation(obligation).extract().path("status");
    }
}
