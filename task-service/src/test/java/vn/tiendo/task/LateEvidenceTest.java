package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class LateEvidenceTest {
    private static final Instant SUBMITTED = Instant.parse("2025-07-03T08:00:00Z");
    private final UUID obligation = UUID.randomUUID();
    private UUID plan;
    private UUID task;

    @BeforeAll
    static void sqlNeedsThisThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void aTaskOfThePlan() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1")).issued().planId();
        task = Api.taskOf(plan, "1");
    }

    @Test
    void scenario7WhatHappenedInTheWindowAndCameAfterTheCutOffIsMarkedAndWhatIsOfJulyIsNot() {
        String early = added("2025-06-09T09:00:00+07:00");
        Api.itIs("2025-07-10T08:30:00+07:00");
        String late = added("2025-06-28T15:00:00+07:00");
        String ofJuly = added("2025-07-02T09:00:00+07:00");
        String undated = added(null);

        submitted();

        marks(early).body("lateFor", empty());
        marks(ofJuly).body("lateFor", empty());
        marks(undated).body("lateFor", empty());
        marks(late)
                .body("lateFor.obligationId", contains(obligation.toString()))
                .body("lateFor[0].period", equalTo("H1"))
                .body("lateFor[0].year", equalTo(2025))
                .body("lateFor[0].cutOff", equalTo("2025-07-01T00:00:00+07:00"))
                .body("lateFor[0].submittedAt", equalTo("2025-07-03T15:00:00+07:00"));
        ofTask().body("id", contains(early, late, ofJuly, undated))
                .body("findAll { it.lateFor.size() > 0 }.id", contains(late));
    }

    @Test
    void theMarkGoesWhenTheReportIsReturnedAndIsThereAgainWhenItIsAccepted() {
        Api.itIs("2025-07-10T08:30:00+07:00");
        String late = added("2025-06-28T15:00:00+07:00");
        ofTask().body("[0].lateFor", empty());

        submitted();
        heard(new ReportReturned(obligation, 3, UUID.randomUUID(), unit(), Territory.AN_THI, "Thiếu", SUBMITTED), 3);
        ofTask().body("[0].lateFor", empty());
        heard(new ReportAccepted(obligation, 5, UUID.randomUUID(), unit(), Territory.AN_THI, 1, SUBMITTED), 5);
        ofTask().body("[0].lateFor", hasSize(1));
        heard(new ReportSubmitted(obligation, 4, UUID.randomUUID(), unit(), Territory.AN_THI, false, Instant.EPOCH), 5);

        marks(late).body("lateFor[0].submittedAt", equalTo("2025-07-03T15:00:00+07:00"));
    }

    @Test
    void theReportOfAnotherUnitMarksNothing() {
        Api.itIs("2025-07-10T08:30:00+07:00");
        added("2025-06-28T15:00:00+07:00");

        heard(due(plan, Territory.LE_XA), 0);
        heard(
                new ReportSubmitted(
                        obligation, 2, UUID.randomUUID(), Territory.LE_XA, Territory.AN_THI, false, SUBMITTED),
                2);
        ofTask().body("[0].lateFor", empty());
    }

    @Test
    void everyEventOfReportsIsUnderstood() {
        int before = Broker.deadLetters(Topic.REPORT);

        GoldenEvents.of(Topic.REPORT).forEach(Broker::send);
        submitted();

        assertThat(Broker.deadLetters(Topic.REPORT)).isEqualTo(before);
    }

    @Test
    void howMuchProvesTheWorkDoesNotChangeHowOftenTheDatabaseIsAsked() {
        submitted();
        Api.itIs("2025-07-10T08:30:00+07:00");
        added("2025-06-28T15:00:00+07:00");
        int one = CountingDriver.statements(this::ofTask);

        added("2025-06-27T15:00:00+07:00");
        added("2025-06-26T15:00:00+07:00");

        assertThat(CountingDriver.statements(this::ofTask)).isEqualTo(one);
        ofTask().body("findAll { it.lateFor.size() == 1 }.size()", equalTo(3));
    }

    private void submitted() {
        heard(due(plan, unit()), 0);
        heard(new ReportSubmitted(obligation, 2, UUID.randomUUID(), unit(), Territory.AN_THI, false, SUBMITTED), 2);
    }

    private ReportDue due(UUID ofPlan, UUID unit) {
        return new ReportDue(
                obligation,
                1,
                ofPlan,
                2025,
                "H1",
                unit,
                Territory.AN_THI,
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                Instant.parse("2025-07-04T17:00:00Z"),
                Instant.parse("2025-01-06T02:00:00Z"),
                null,
                null);
    }

    /** Sends the event and waits until the report is known with this version. */
    private void heard(Event event, long version) {
        Broker.send(event);
        Sql sql = Arc.container().instance(Sql.class).get();
        await("the report at version " + version)
                .atMost(Duration.ofSeconds(30))
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.one(
                                "SELECT version FROM report_cut_off WHERE obligation_id = ?",
                                row -> row.number("version"),
                                obligation)
                        .filter(known -> known == version)
                        .isPresent()));
    }

    private static UUID unit() {
        return Territory.DA_LOC;
    }

    private String added(String capturedAt) {
        Map<String, Object> link = new HashMap<>(Map.of("kind", "LINK", "url", "https://daloc.example/tin"));
        link.put("capturedAt", capturedAt);
        String id = Api.sending("daloc.vhxh", link).post("/evidence").path("id");
        Api.as("daloc.vhxh").put("/tasks/" + task + "/evidence/" + id).then().statusCode(200);
        return id;
    }

    private static ValidatableResponse marks(String evidence) {
        return Api.as("daloc.vp").get("/evidence/" + evidence).then().statusCode(200);
    }

    private ValidatableResponse ofTask() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/evidence").then().statusCode(200);
    }
}
