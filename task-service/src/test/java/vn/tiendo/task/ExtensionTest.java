package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;
import static vn.tiendo.task.testing.APlan.amending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ExtensionTest {
    @Inject
    Sql sql;

    private PlanIssued plan = aPlan().event();
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskDueAtTheEndOfJune() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1").atLatest("2025-06-30").supportedBy(Territory.POLICE))
                .issued();
        task = Api.taskOf(plan.planId(), "1");
    }

    @Test
    void theDateMovesOnceTheLevelAboveAgrees() {
        Response made = ask("daloc.vhxh", "2025-07-15");
        made.then().statusCode(201).body("status", equalTo("OPEN"));
        task().body("lastDay", equalTo("2025-06-30")).body("version", equalTo(1));

        decide("daloc.ct", made.path("id"), Map.of("accepted", true, "reason", "Bão số 1"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("oldLastDay", equalTo("2025-06-30"))
                .body("newLastDay", equalTo("2025-07-15"))
                .body("decidedByUnitId", equalTo(Territory.DA_LOC.toString()));

        task().body("lastDay", equalTo("2025-07-15"))
                .body("nextDueAt", equalTo("2025-07-16T00:00:00+07:00"))
                .body("occurrences.lastDay", contains("2025-07-15"))
                .body("version", equalTo(2));
        Api.as("thanhtra")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "EXTENSION_ASKED", "EXTENDED"))
                .body("items[2].details.oldLastDay", equalTo("2025-06-30"))
                .body("items[2].details.newLastDay", equalTo("2025-07-15"))
                .body("items[2].details.reason", equalTo("Bão số 1"));
        await("the new date on the topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                        .anyMatch(status -> status.taskId().equals(task)
                                && Instant.parse("2025-07-15T17:00:00Z").equals(status.dueAt())));
    }

    @Test
    void anOccurrenceKeepsAllTheDatesItHad() {
        decide("daloc.ct", ask("daloc.vhxh", "2025-07-15").path("id"), Map.of("accepted", true));
        decide("daloc.ct", ask("daloc.vhxh", "2025-07-31").path("id"), Map.of("accepted", true));

        Api.as("daloc.vp")
                .get("/extensions?status=ACCEPTED&taskId=" + task)
                .then()
                .statusCode(200)
                .body("items.oldLastDay", contains("2025-07-15", "2025-06-30"))
                .body("items.newLastDay", contains("2025-07-31", "2025-07-15"));
    }

    @Test
    void aRefusalNeedsAReasonAndMovesNothing() {
        String extension = ask("daloc.vhxh", "2025-07-15").path("id");

        decide("daloc.ct", extension, Map.of("accepted", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        decide("daloc.ct", extension, Map.of("accepted", false, "reason", "Đã đủ thời gian"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("decisionReason", equalTo("Đã đủ thời gian"));

        task().body("lastDay", equalTo("2025-06-30")).body("version", equalTo(1));
        decide("daloc.ct", extension, Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:extension-decided"));
    }

    @Test
    void anOverdueTaskIsOnTrackAgain() {
        Api.itIs("2025-07-02T08:00:00+07:00");
        task().body("timeliness", equalTo("OVERDUE"));

        // The commune and its district have ended by then; the next level in force is the province.
        decide("sonoivu", ask("daloc.vhxh", "2025-07-31").path("id"), Map.of("accepted", true));

        task().body("timeliness", equalTo("ON_TRACK"));
    }

    @Test
    void anAmendedPlanThatKeepsTheDateKeepsItsExtension() {
        decide("daloc.ct", ask("daloc.vhxh", "2025-07-15").path("id"), Map.of("accepted", true));

        amending(plan, "2025-06-10").with(aLine("1").atLatest("2025-06-30")).issued();

        task().body("planVersion", equalTo(2)).body("lastDay", equalTo("2025-07-15"));
    }

    @Test
    void whatWasReportedMeanwhileIsNotExtended() {
        String extension = ask("daloc.vhxh", "2025-07-15").path("id");
        Api.sending("daloc.vhxh", Map.of()).post("/tasks/" + task + "/completion");

        decide("daloc.ct", extension, Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:occurrence-closed"));

        Api.as("daloc.vp").get("/extensions/" + extension).then().body("status", equalTo("OPEN"));
    }

    @Test
    void theHeadDoesNotDecideWhatTheHeadAskedFor() {
        String extension = ask("daloc.ct", "2025-07-15").path("id");

        decide("daloc.ct", extension, Map.of("accepted", true))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:decision-is-theirs"));
    }

    @Test
    void aDistrictLeadIsDecidedByTheProvince() {
        PlanIssued district = aPlan().of(Territory.AN_THI)
                .with(aLine("1").ledBy(Territory.AN_THI).atLatest("2025-06-30"))
                .issued();
        task = Api.taskOf(district.planId(), "1");
        String extension = ask("anthi", "2025-07-15").path("id");

        decide("sonoivu", extension, Map.of("accepted", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
    }

    @Test
    void extensionsOfAnotherCommuneDoNotExist() {
        String extension = ask("daloc.vhxh", "2025-07-15").path("id");

        Api.as("lexa.vp").get("/extensions/" + extension).then().statusCode(404);
        Api.as("lexa.vp").get("/extensions?taskId=" + task).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,422,new-date-not-later", "2025-06-01,422,new-date-not-later", "2025-07-01,201,"})
    void theNewDateIsLater(String lastDay, int status, String problem) {
        ask("daloc.vhxh", lastDay)
                .then()
                .statusCode(status)
                .body("type", problem == null ? nullValue() : equalTo("urn:tiendo:problem:" + problem));
    }

    @Test
    void theNewDateIsNotPast() {
        Api.itIs("2025-07-10T08:00:00+07:00");

        ask("daloc.vhxh", "2025-07-05").then().statusCode(422);
    }

    @Test
    void aDateIsAskedForOnceAtATimeAndMustExist() {
        ask("daloc.vhxh", "2025-07-15");

        ask("daloc.vp", "2025-07-20").then().statusCode(409).body("type", equalTo("urn:tiendo:problem:extension-open"));
        Api.sending("daloc.vhxh", Map.of("occurrenceId", UUID.randomUUID(), "lastDay", "2025-07-15", "reason", "Bận"))
                .post("/tasks/" + task + "/extensions")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:no-open-date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE extension SET old_due_at = new_due_at - interval '1 day'", "DELETE FROM extension"})
    void aDecisionIsNotRewritten(String statement) {
        decide("daloc.ct", ask("daloc.vhxh", "2025-07-15").path("id"), Map.of("accepted", true));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                .hasStackTraceContaining("does not change");
    }

    @Test
    void theListIsReadPageByPage() {
        decide("daloc.ct", ask("daloc.vhxh", "2025-07-15").path("id"), Map.of("accepted", true));
        ask("daloc.vhxh", "2025-07-31");
        Response first = Api.as("daloc.vp").get("/extensions?limit=1&taskId=" + task);

        Response second =
                Api.as("daloc.vp").get("/extensions?limit=1&taskId=" + task + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.newLastDay")).containsExactly("2025-07-31");
        assertThat(second.<List<String>>path("items.newLastDay")).containsExactly("2025-07-15");
    }

    private Response ask(String user, String lastDay) {
        return Api.sending(user, Map.of("lastDay", lastDay, "reason", "Chờ ý kiến của huyện"))
                .post("/tasks/" + task + "/extensions");
    }

    private static Response decide(String user, String extension, Map<String, ?> body) {
        return Api.sending(user, body).post("/extensions/" + extension + "/decision");
    }

    private ValidatableResponse task() {
        return Api.as("daloc.vp").get("/tasks/" + task).then();
    }
}
