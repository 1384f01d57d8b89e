package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;
import static vn.tiendo.task.testing.APlan.amending;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class OccurrenceTriggerTest {
    /** An event of this test alone: all tests share one database. */
    private final String event =
            "LAND_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

    private PlanIssued plan = aPlan().event();
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskThatWaits() {
        Api.itIs("2025-04-22T08:30:00+07:00");
        plan = aPlan().with(aLine("1")
                        .within(15, DayUnit.CALENDAR, event)
                        .asking("Biên bản niêm yết tại trụ sở\nĐường dẫn trên cổng thông tin"))
                .issued();
        task = Api.taskOf(plan.planId(), "1");
    }

    @Test
    void scenario21TheApprovedLandPlanIsToBePublishedAtTwoPlacesByTheFifthOfMay() {
        task().body("occurrences", empty()).body("lastDay", nullValue());

        Response made = happened("daloc.vp", "2025-04-20");

        made.then()
                .statusCode(201)
                .body("legalReference", equalTo("1246/QĐ-UBND"))
                .body("occurrences.lastDay", contains("2025-05-05"))
                .body("occurrences.dueAt", contains("2025-05-06T00:00:00+07:00"));
        task().body("lastDay", equalTo("2025-05-05"))
                .body("deliverables", contains("Biên bản niêm yết tại trụ sở", "Đường dẫn trên cổng thông tin"))
                .body("occurrences.status", contains("OPEN"))
                .body("occurrences.label", contains("Trong vòng 15 ngày kể từ ngày 20/04/2025"))
                .body("occurrences[0].counted.event", equalTo(event))
                .body("occurrences[0].counted.happenedOn", equalTo("2025-04-20"))
                .body("occurrences[0].counted.days", equalTo(15))
                .body("occurrences[0].counted.unit", equalTo("CALENDAR"))
                .body("occurrences[0].counted.inclusive", equalTo(true))
                .body("version", equalTo(2));
        timeline().body("items.kind", contains("PLANNED", "EVENT_RECORDED"));
        Api.as("daloc.vhxh")
                .get("/occurrence-triggers?unitId=" + Territory.DA_LOC)
                .then()
                .body("items.id", hasItem(made.<String>path("id")));
    }

    @Test
    void theSameEventOfTheSameDayIsOneEvent() {
        Response first = happened("daloc.vp", "2025-04-20");

        happened("daloc.ct", "2025-04-20").then().statusCode(200).body("id", equalTo(first.path("id")));

        task().body("occurrences", hasSize(1)).body("version", equalTo(2));
        timeline().body("items.kind", contains("PLANNED", "EVENT_RECORDED"));
    }

    @Test
    void anEventThatHappensAgainMakesWorkOfFinishedWork() {
        happened("daloc.vp", "2025-04-20");
        Api.sending("daloc.vhxh", Map.of("reason", "Đã niêm yết")).post("/tasks/" + task + "/completion");

        happened("daloc.vp", "2025-04-21");

        task().body("state", equalTo("IN_PROGRESS"))
                .body("occurrences.status", contains("DONE", "OPEN"))
                .body("lastDay", equalTo("2025-05-06"));
    }

    @Test
    void aLegalReferenceThatComesLaterIsKept() {
        String id = happened("daloc.vp", "2025-04-20").path("id");

        Api.sending(
                        "daloc.vp",
                        Map.of(
                                "unitId",
                                Territory.DA_LOC,
                                "event",
                                event,
                                "happenedOn",
                                "2025-04-20",
                                "legalReference",
                                "1300/QĐ-UBND"))
                .post("/occurrence-triggers")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("legalReference", equalTo("1300/QĐ-UBND"));
    }

    @Test
    void anEventOfALaterYearOpensAPlanThatRunsForYears() {
        Api.itIs("2026-02-10T08:30:00+07:00");

        happened("daloc.vp", "2026-02-02").then().statusCode(201);

        task().body("lastDay", equalTo("2026-02-17"));
        Api.itIs("2025-04-22T08:30:00+07:00");
    }

    @Test
    void anEventThatDidNotHappenIsTakenBackAndMayBeRecordedAgain() {
        String id = happened("daloc.vp", "2025-04-20").path("id");

        withdraw("daloc.vp", id).then().statusCode(200).body("withdrawnAt", notNullValue());

        task().body("occurrences.status", contains("CANCELLED")).body("lastDay", nullValue());
        timeline().body("items.kind", contains("PLANNED", "EVENT_RECORDED", "EVENT_WITHDRAWN"));
        withdraw("daloc.vp", id).then().statusCode(409).body("type", equalTo("urn:tiendo:problem:event-withdrawn"));
        happened("daloc.vp", "2025-04-20").then().statusCode(201).body("id", not(equalTo(id)));
        task().body("occurrences.status", contains("OPEN")).body("lastDay", equalTo("2025-05-05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "progress   | {\"note\": \"Đã niêm yết tại trụ sở\"}",
                "completion | {\"reason\": \"Đã niêm yết\"}",
                "extensions | {\"lastDay\": \"2025-06-30\", \"reason\": \"Chờ bản đồ\"}"
            })
    void whatWasWorkedByStays(String deed, String body) {
        String id = happened("daloc.vp", "2025-04-20").path("id");
        Api.sending("daloc.vhxh", body).post("/tasks/" + task + "/" + deed);

        withdraw("daloc.vp", id).then().statusCode(409).body("type", equalTo("urn:tiendo:problem:event-in-use"));

        Api.as("daloc.vp").get("/occurrence-triggers/" + id).then().body("withdrawnAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-23,400,event-in-future",
        "2025-01-05,422,event-before-plan",
        "2024-12-31,422,event-not-awaited",
        "2025-01-06,201,"
    })
    void theEventLiesBetweenThePlanAndToday(String day, int status, String problem) {
        happened("daloc.vp", day)
                .then()
                .statusCode(status)
                .body("type", problem == null ? nullValue() : equalTo("urn:tiendo:problem:" + problem));
    }

    @Test
    void anAmendedPlanCountsAnewFromTheSameEvent() {
        happened("daloc.vp", "2025-04-20");

        amending(plan, "2025-04-21")
                .with(aLine("1").within(5, DayUnit.WORKING, event))
                .issued();

        task().body("occurrences.status", contains("OPEN", "CANCELLED")).body("lastDay", equalTo("2025-04-25"));
    }

    @Test
    void workWithoutATermOnlyTakesNote() {
        String open = event + "_OPEN";
        PlanIssued other = aPlan().with(aLine("1").on(new Schedule.EventTriggered(open, null, "Khi có quy hoạch")))
                .issued();

        Api.sending("daloc.vp", Map.of("unitId", Territory.DA_LOC, "event", open, "happenedOn", "2025-04-20"))
                .post("/occurrence-triggers")
                .then()
                .statusCode(201)
                .body("occurrences", empty());

        Api.as("daloc.vp")
                .get("/tasks/" + Api.taskOf(other.planId(), "1") + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "EVENT_RECORDED"));
    }

    @Test
    void anEventNobodyWaitsForIsRefused() {
        Api.sending(
                        "daloc.vp",
                        Map.of("unitId", Territory.DA_LOC, "event", "NOT_IN_A_PLAN", "happenedOn", "2025-04-20"))
                .post("/occurrence-triggers")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:event-not-awaited"));
        Api.sending(
                        "daloc.vp",
                        Map.of("unitId", Territory.DA_LOC, "event", "không phải mã", "happenedOn", "2025-04-20"))
                .post("/occurrence-triggers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/event"));
    }

    @Test
    void eventsOfAnotherCommuneDoNotExist() {
        String id = happened("daloc.vp", "2025-04-20").path("id");

        Api.as("lexa.vp").get("/occurrence-triggers/" + id).then().statusCode(404);
        Api.as("lexa.vp")
                .get("/occurrence-triggers?unitId=" + Territory.DA_LOC)
                .then()
                .body("items", empty());
        withdraw("lexa.vp", id).then().statusCode(404);
        happened("lexa.vp", "2025-04-20").then().statusCode(404);
        happened("daloc.vhxh", "2025-04-20").then().statusCode(403);
    }

    private Response happened(String user, String day) {
        return Api.sending(
                        user,
                        Map.of(
                                "unitId",
                                Territory.DA_LOC,
                                "event",
                                event,
                                "happenedOn",
                                day,
                                "legalReference",
                                "1246/QĐ-UBND"))
                .post("/occurrence-triggers");
    }

    private static Response withdraw(String user, String id) {
        return Api.sending(user, Map.of("reason", "Ghi nhầm")).post("/occurrence-triggers/" + id + "/withdrawal");
    }

    private ValidatableResponse task() {
        return Api.as("daloc.vp").get("/tasks/" + task).then();
    }

    private ValidatableResponse timeline() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then();
    }
}
