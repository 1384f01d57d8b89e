package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.ALine;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class OwedWorkTest {
    @BeforeEach
    void itIsMay() {
        Api.itIs("2025-05-13T08:30:00+07:00");
    }

    @Test
    void progressOnAnOccurrenceClosesItAndTheNextOneIsOwed() {
        UUID task = aTask(aLine("1").every("P3M"));
        List<String> occurrences = get(task).path("occurrences.id");

        post("daloc.vhxh", task, Map.of("occurrenceId", occurrences.get(0)))
                .then()
                .statusCode(201);

        get(task)
                .then()
                .body("occurrences.status", contains("DONE", "OPEN", "OPEN", "OPEN"))
                .body("lastDay", equalTo("2025-06-30"));
    }

    @Test
    void anOccurrenceIsReportedOnce() {
        UUID task = aTask(aLine("1").every("P6M"));
        String occurrence = get(task).path("occurrences[0].id");
        post("daloc.vhxh", task, Map.of("occurrenceId", occurrence));

        Response again = post("daloc.vhxh", task, Map.of("occurrenceId", occurrence));

        again.then().statusCode(409).body("type", equalTo("urn:tiendo:problem:occurrence-closed"));
    }

    @Test
    void aCaseThatDidNotAriseIsNeitherOwedNorOverdue() {
        UUID task = aTask(aLine("1").atLatest("2025-05-31").reaching(100, true));

        post("daloc.vhxh", task, Map.of("notArisen", true)).then().statusCode(201);

        Api.itIs("2025-07-01T08:00:00+07:00");
        get(task)
                .then()
                .body("state", equalTo("NOT_ARISEN"))
                .body("timeliness", equalTo("UNSCHEDULED"))
                .body("occurrences.status", contains("NOT_ARISEN"))
                .body("targets.result", contains("NOT_APPLICABLE"));
    }

    @Test
    void aCaseThatArisesAfterAllIsOwedAgain() {
        UUID task = aTask(aLine("1").atLatest("2025-05-31"));
        post("daloc.vhxh", task, Map.of("notArisen", true));

        post("daloc.vhxh", task, Map.of("note", "Có một trường hợp")).then().statusCode(201);

        get(task)
                .then()
                .body("state", equalTo("IN_PROGRESS"))
                .body("occurrences.status", contains("OPEN"))
                .body("lastDay", equalTo("2025-05-31"))
                .body("doneAt", nullValue());
    }

    @Test
    void aMeasurementMeetsOrMissesItsTarget() {
        UUID task = aTask(aLine("1").reaching(70, false));
        String target = get(task).path("targets[0].id");

        post("daloc.vhxh", task, Map.of("measurements", List.of(measured(target, 4, 6))))
                .then()
                .statusCode(201);
        get(task).then().body("targets.result", contains("NOT_MET"));
        post("daloc.vhxh", task, Map.of("measurements", List.of(measured(target, 5, 6))))
                .then()
                .statusCode(201);

        get(task)
                .then()
                .body("targets.result", contains("MET"))
                .body("targets[0].measured.numerator", equalTo(5))
                .body("targets[0].measured.denominator", equalTo(6));
    }

    @Test
    void aMeasurementThatCannotBeIsRefusedWhole() {
        UUID task = aTask(aLine("1").reaching(70, false));
        String target = get(task).path("targets[0].id");

        post("daloc.vhxh", task, Map.of("measurements", List.of(measured(target, 7, 6))))
                .then()
                .statusCode(422);
        post(
                        "daloc.vhxh",
                        task,
                        Map.of(
                                "measurements",
                                List.of(measured(UUID.randomUUID().toString(), 1, 6))))
                .then()
                .statusCode(422);

        get(task).then().body("progressCount", equalTo(0)).body("state", equalTo("NOT_STARTED"));
    }

    @Test
    void scenario25ContinuousWorkWithoutEvidenceForAQuarterIsStaleAndNeverOverdue() {
        UUID task = aTask(aLine("1").always());
        prove(task);
        Api.itIs("2025-08-13T23:59:59+07:00");
        get(task).then().body("timeliness", equalTo("ON_TRACK"));

        Api.itIs("2025-08-14T00:00:00+07:00");

        get(task).then().body("timeliness", equalTo("STALE")).body("nextDueAt", nullValue());
        Api.itIs("2025-12-31T23:59:59+07:00");
        get(task).then().body("timeliness", equalTo("STALE"));
    }

    @Test
    void staleWorkIsFreshAgainAfterProgress() {
        UUID task = aTask(aLine("1").always());
        get(task).then().body("timeliness", equalTo("STALE"));

        post("daloc.vhxh", task, Map.of("note", "Đã tuyên truyền trong tháng 5"));

        get(task).then().body("timeliness", equalTo("ON_TRACK")).body("staleAt", equalTo("2025-08-14T00:00:00+07:00"));
    }

    private static void prove(UUID task) {
        String link = Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "https://daloc.example.vn/bai-5"))
                .post("/evidence")
                .path("id");
        Api.sending("daloc.vhxh", Map.of())
                .put("/tasks/" + task + "/evidence/" + link)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> measured(String target, int part, int whole) {
        return Map.of("targetId", target, "numerator", part, "denominator", whole);
    }

    private static UUID aTask(ALine line) {
        PlanIssued plan = aPlan().with(line).issued();
        return Api.taskOf(plan.planId(), "1");
    }

    private static Response post(String user, UUID task, Map<String, Object> entry) {
        return Api.sending(user, entry).post("/tasks/" + task + "/progress");
    }

    private static Response get(UUID task) {
        return Api.as("daloc.vp").get("/tasks/" + task);
    }
}
