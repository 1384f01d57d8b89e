package vn.tiendo.task;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.AReport;
import vn.tiendo.task.testing.Api;

/** A line whose work is a report in each quarter. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ReportedLineTest {
    private static final Instant SENT = Instant.parse("2025-03-20T02:00:00Z");
    private final AReport report = new AReport(UUID.randomUUID(), Territory.CULTURE, Territory.DA_LOC, SENT);
    private UUID plan;
    private UUID task;

    @BeforeAll
    static void sqlNeedsThisThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void aQuarterlyReport() {
        Api.itIs("2025-03-21T08:30:00+07:00");
        plan = aPlan().with(aLine("1").asking("Báo cáo").every("P3M")).issued().planId();
        task = Api.taskOf(plan, "1");
    }

    @Test
    void whoeverHasHandedItInNeedNotSaySoAgain() {
        reported("Q1");

        task().body("state", equalTo("IN_PROGRESS"))
                .body("nextDueAt", equalTo("2025-07-01T00:00:00+07:00"))
                .body("occurrences.find { it.label == 'Quý I/2025' }.status", equalTo("DONE"))
                .body("occurrences.find { it.label == 'Quý I/2025' }.doneAt", equalTo("2025-03-20T09:00:00+07:00"))
                .body("occurrences.find { it.label == 'Quý II/2025' }.status", equalTo("OPEN"));
        timeline()
                .body("items.kind", hasItems("REPORT_SENT"))
                .body("items.find { it.kind == 'REPORT_SENT' }.details.period", equalTo("Q1"))
                .body("items.find { it.kind == 'REPORT_SENT' }.subject", nullValue());
    }

    @Test
    void theReportIsWhatTheLineAsksToShow() {
        reported("Q1");

        Api.sending("daloc.vhxh", Map.of("note", "Đã gửi đủ báo cáo"))
                .post("/tasks/" + task + "/completion")
                .then()
                .statusCode(200);
        Api.sending("daloc.vhxh", Map.of("reason", "Nhầm"))
                .post("/tasks/" + task + "/reopening")
                .then()
                .statusCode(200);

        task().body("occurrences.find { it.label == 'Quý I/2025' }.status", equalTo("DONE"))
                .body("occurrences.find { it.label == 'Quý II/2025' }.status", equalTo("OPEN"));
    }

    @Test
    void whatIsGivenBackIsOwedAgain() {
        reported("Q1");

        report.returned(3);

        task().body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"))
                .body("occurrences.find { it.label == 'Quý I/2025' }.status", equalTo("OPEN"));
        timeline().body("items.kind", hasItems("REPORT_SENT", "REPORT_TAKEN_BACK"));
    }

    @Test
    void aDateThatWasClosedByHandStaysClosedWhateverBecomesOfTheReport() {
        String first = task().extract().path("occurrences.find { it.label == 'Quý I/2025' }.id");
        Api.sending("daloc.vhxh", Map.of("percent", 25, "note", "Đã gửi bản giấy", "occurrenceId", first))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(201);

        reported("Q1");
        report.returned(3);

        task().body("occurrences.find { it.label == 'Quý I/2025' }.status", equalTo("DONE"));
        timeline().body("items.kind", not(hasItems("REPORT_SENT")));
    }

    @Test
    void theReportOnAllWorkAndThatOfAnotherLineCloseNothing() {
        report.due(plan, "Q1", "2025-03-14", null);
        report.submitted();

        task().body("state", equalTo("NOT_STARTED")).body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"));
    }

    @Test
    void aPeriodInWhichTheLineAsksForNothingClosesNothing() {
        reported("H1");

        task().body("state", equalTo("NOT_STARTED")).body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"));
    }

    private void reported(String period) {
        report.due(plan, period, "2025-03-14", new OfLine("1", "Kiểm soát thủ tục hành chính"));
        report.submitted();
    }

    private ValidatableResponse task() {
        return Api.as("daloc.vp").get("/tasks/" + task).then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().statusCode(200);
    }
}
