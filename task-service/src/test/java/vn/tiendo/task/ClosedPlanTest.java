package vn.tiendo.task;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ClosedPlanTest {
    private static final String CLOSED = "urn:tiendo:problem:plan-closed";

    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskOfAPlanThatHasEnded() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        PlanIssued plan =
                aPlan().with(aLine("1").always().supportedBy(Territory.JUSTICE)).issued();
        task = Api.taskOf(plan.planId(), "1");
        Broker.send(closing(plan));
        await("the plan has ended").atMost(Duration.ofSeconds(30)).untilAsserted(() -> post("progress", Map.of())
                .body("type", equalTo(CLOSED)));
    }

    @Test
    void everyChangeIsRefusedAndReadingGoesOn() {
        post("completion", Map.of("note", "Xong")).statusCode(409).body("type", equalTo(CLOSED));
        post("progress", Map.of("percent", 10)).statusCode(409).body("detail", containsString("09/06/2025"));
        Api.sending("daloc.vp", Map.of("leadUnitId", Territory.POLICE))
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(409)
                .body("type", equalTo(CLOSED));

        post("extensions", Map.of("lastDay", "2025-12-01", "reason", "Chờ")).body("type", equalTo(CLOSED));
        Api.sending("daloc.vhxh", Map.of("taskId", task, "text", "Thiếu người"))
                .post("/difficulties")
                .then()
                .body("type", equalTo(CLOSED));
        Api.sending("daloc.vp", Map.of("taskIds", List.of(task)))
                .post("/tasks/reminders")
                .then()
                .body("items[0].problem.type", equalTo(CLOSED));

        Api.as("daloc.vhxh").get("/tasks/" + task).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void lateProofIsKeptAndMarked() {
        String evidence = Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "https://daloc.example/bo-sung"))
                .post("/evidence")
                .path("id");

        Api.as("daloc.vhxh")
                .put("/tasks/" + task + "/evidence/" + evidence)
                .then()
                .statusCode(200)
                .body("evidenceCount", equalTo(1));

        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items[-1].kind", equalTo("EVIDENCE_ADDED"))
                .body("items[-1].details.planClosedOn", equalTo("2025-06-09"));
    }

    @Test
    void anEndThatComesBeforeThePlanIsNotForgotten() {
        PlanIssued plan = aPlan().with(aLine("1")).event();
        Broker.send(closing(plan));
        Broker.send(plan);
        await("the task").atMost(Duration.ofSeconds(30)).untilAsserted(() -> Api.as("sonoivu")
                .get("/tasks?planId=" + plan.planId())
                .then()
                .body("items.code", equalTo(List.of("1"))));
        task = Api.taskOf(plan.planId(), "1");

        post("progress", Map.of()).statusCode(409).body("type", equalTo(CLOSED));
    }

    private static PlanClosed closing(PlanIssued plan) {
        return new PlanClosed(
                plan.planId(),
                1,
                plan.unitId(),
                plan.year(),
                LocalDate.of(2025, 6, 9),
                Instant.parse("2025-06-09T03:00:00Z"));
    }

    private ValidatableResponse post(String step, Map<String, ?> body) {
        return Api.sending("daloc.vhxh", body)
                .post("/tasks/" + task + "/" + step)
                .then();
    }
}
