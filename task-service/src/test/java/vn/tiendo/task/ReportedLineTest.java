package vn.tiendo.task;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

/** A line whose work is a report in each quarter. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ReportedLineTest {
    private static final Instant SENT = Instant.parse("2025-03-20T02:00:00Z");
    private final UUID obligation = UUID.randomUUID();
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

        heard(new ReportReturned(obligation, 3, UUID.randomUUID(), unit(), Territory.DA_LOC, "Thiếu", SENT), 3);

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
        heard(new ReportReturned(obligation, 3, UUID.randomUUID(), unit(), Territory.DA_LOC, "Thiếu", SENT), 3);

        task().body("occurrences.find { it.label == 'Quý I/2025' }.status", equalTo("DONE"));
        timeline().body("items.kind", not(hasItems("REPORT_SENT")));
    }

    @Test
    void theReportOnAllWorkAndThatOfAnotherLineCloseNothing() {
        heard(due("Q1", null), 0);
        heard(submitted(), 2);

        task().body("state", equalTo("NOT_STARTED")).body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"));
    }

    @Test
    void aPeriodInWhichTheLineAsksForNothingClosesNothing() {
        reported("H1");

        task().body("state", equalTo("NOT_STARTED")).body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"));
    }

    private void reported(String period) {
        heard(due(period, new OfLine("1", "Kiểm soát thủ tục hành chính")), 0);
        heard(submitted(), 2);
    }

    private ReportSubmitted submitted() {
        return new ReportSubmitted(obligation, 2, UUID.randomUUID(), unit(), Territory.DA_LOC, false, SENT);
    }

    private ReportDue due(String period, @Nullable OfLine line) {
        return new ReportDue(
                obligation,
                1,
                plan,
                2025,
                period,
                unit(),
                Territory.DA_LOC,
                null,
                LocalDate.of(2024, 12, 15),
                LocalDate.of(2025, 3, 14),
                Instant.parse("2025-03-31T17:00:00Z"),
                Instant.parse("2025-01-06T02:00:00Z"),
                null,
                line);
    }

    /** Sends the event and waits until the report is known with this version. */
    private void heard(Event event, long version) {
        Broker.send(event);
        Sql sql = Arc.container().instance(Sql.class).get();
        await("the report at version " + version)
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.one(
                                "SELECT version FROM report_cut_off WHERE obligation_id = ?",
                                row -> row.number("version"),
                                obligation)
                        .filter(known -> known == version)
                        .isPresent()));
    }

    private static UUID unit() {
        return Territory.CULTURE;
    }

    private ValidatableResponse task() {
        return Api.as("daloc.vp").get("/tasks/" + task).then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().statusCode(200);
    }
}
