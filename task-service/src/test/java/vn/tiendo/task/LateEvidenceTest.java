package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.AReport;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class LateEvidenceTest {
    private static final Instant SUBMITTED = Instant.parse("2025-07-03T08:00:00Z");
    private final AReport report = new AReport(UUID.randomUUID(), Territory.DA_LOC, Territory.AN_THI, SUBMITTED);
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
                .body("lateFor.obligationId", contains(report.obligation().toString()))
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
        report.returned(3);
        ofTask().body("[0].lateFor", empty());
        report.accepted(5);
        ofTask().body("[0].lateFor", hasSize(1));
        report.heard(report.submitted(4, Instant.EPOCH), 5);

        marks(late).body("lateFor[0].submittedAt", equalTo("2025-07-03T15:00:00+07:00"));
    }

    @Test
    void theReportOfAnotherUnitMarksNothing() {
        Api.itIs("2025-07-10T08:30:00+07:00");
        added("2025-06-28T15:00:00+07:00");

        AReport others = new AReport(UUID.randomUUID(), Territory.LE_XA, Territory.AN_THI, SUBMITTED);
        others.due(plan, "H1", "2025-06-30", null);
        others.submitted();
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
        report.due(plan, "H1", "2025-06-30", null);
        report.submitted();
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
