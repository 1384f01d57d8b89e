package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.ALine;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class RefusedProgressTest {
    @BeforeEach
    void itIsMay() {
        Api.itIs("2025-05-13T08:30:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E100000", "1E30000000", "1E2147483647", "1E-2147483647", "1000000000000000", "0.1234567"})
    void refusesANumberNobodyCounted(String number) {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));

        Api.as("daloc.vhxh")
                .contentType("application/json")
                .body("{\"measurements\":[{\"targetId\":\"" + UUID.randomUUID() + "\",\"numerator\":1,\"denominator\":"
                        + number + "}]}")
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"percent\": 50.9}",
                "{\"state\": 1}",
                "{\"percent\": \"50\"}",
                "{\"note\": 5}",
                "{\"happenedAt\": 1735689600}",
                "{\"happenedAt\": \"-999999999-01-01T00:00:00Z\"}"
            })
    void takesNothingOfAWrongType(String entry) {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));

        Api.as("daloc.vhxh")
                .contentType("application/json")
                .body(entry)
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:malformed-json"));
    }

    @Test
    void anIdThatBelongsToAnotherTasksProgressIsRefused() {
        Map<String, Object> entry = Map.of("id", UUID.randomUUID());
        post("daloc.vhxh", aTask(aLine("1")), entry);

        Response other = post("daloc.vhxh", aTask(aLine("1")), entry);

        other.then().statusCode(409).body("type", equalTo("urn:tiendo:problem:progress-id-taken"));
    }

    @Test
    void anIdThatComesAgainWithOtherContentIsRefusedWithBoth() {
        UUID task = aTask(aLine("1"));
        UUID id = UUID.randomUUID();
        post("daloc.vhxh", task, Map.of("id", id, "percent", 20, "note", "Lần đầu"))
                .then()
                .statusCode(201);
        post("daloc.vhxh", task, Map.of("id", id, "percent", 20, "note", "Lần đầu"))
                .then()
                .statusCode(201);

        post("daloc.vhxh", task, Map.of("id", id, "percent", 50, "note", "Lần sau"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:progress-sent-otherwise"))
                .body("current.recorded.note", equalTo("Lần đầu"))
                .body("current.sent.note", equalTo("Lần sau"));
    }

    @Test
    void nothingCanHaveHappenedYearsBeforeThePlan() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, Map.of("happenedAt", "2023-12-31T23:59:59+07:00"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:happened-before-plan"));
        post("daloc.vhxh", task, Map.of("happenedAt", "2024-01-01T00:00:00+07:00"))
                .then()
                .statusCode(201);
    }

    @Test
    void nothingCanHaveHappenedInTheFuture() {
        UUID task = aTask(aLine("1"));

        Response answer = post("daloc.vhxh", task, Map.of("happenedAt", "2025-05-14T00:00:00+07:00"));

        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:happened-in-future"))
                .body("errors.pointer", contains("/happenedAt"));
    }

    @Test
    void saysWhichFieldIsWrong() {
        UUID task = aTask(aLine("1"));

        Response answer = post("daloc.vhxh", task, Map.of("percent", 101));

        answer.then().statusCode(400).body("errors.detail", contains("Tỷ lệ từ 0 đến 100"));
    }

    private static UUID aTask(ALine line) {
        PlanIssued plan = aPlan().with(line).issued();
        return Api.taskOf(plan.planId(), "1");
    }

    private static Response post(String user, UUID task, Map<String, Object> entry) {
        return Api.sending(user, entry).post("/tasks/" + task + "/progress");
    }
}
