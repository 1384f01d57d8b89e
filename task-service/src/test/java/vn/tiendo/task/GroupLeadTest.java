package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class GroupLeadTest {
    private PlanIssued plan = aPlan().event();
    private UUID group = new UUID(0, 0);

    @BeforeEach
    void aTaskThatAllSectionsLead() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1").ledBy(Territory.ALL_SECTIONS).atLatest("2025-06-30"))
                .issued();
        group = Api.taskOf(plan.planId(), "1");
    }

    @Test
    void eachMemberGetsATaskOfItsOwnOnce() {
        charge("daloc.vp", Territory.CULTURE, Territory.JUSTICE).statusCode(200).body("$", hasSize(2));

        charge("daloc.vp", Territory.JUSTICE, Territory.POLICE)
                .body("code", contains("1/1", "1/2", "1/3"))
                .body("leadUnit.id", contains("" + Territory.CULTURE, "" + Territory.JUSTICE, "" + Territory.POLICE))
                .body("lastDay", contains("2025-06-30", "2025-06-30", "2025-06-30"))
                .body("parentId", contains("" + group, "" + group, "" + group));

        Api.as("daloc.vhxh").get("/tasks?planId=" + plan.planId()).then().body("items.code", contains("1/1"));
        await("each share is told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(statuses())
                .extracting(TaskStatus::code)
                .contains("1/1", "1/2", "1/3"));
    }

    @Test
    void theGroupStandsAsItsMembersTogether() {
        charge("daloc.vp", Territory.CULTURE, Territory.JUSTICE);

        post("daloc.vhxh", share("1/1"), "progress", Map.of("percent", 61)).statusCode(201);
        task(group).body("state", equalTo("IN_PROGRESS")).body("percent", equalTo(30));

        post("daloc.vhxh", share("1/1"), "completion", Map.of()).statusCode(200);
        task(group).body("state", equalTo("IN_PROGRESS")).body("percent", equalTo(50));

        post("daloc.tuphap", share("1/2"), "completion", Map.of()).statusCode(200);
        task(group).body("state", equalTo("REPORTED_DONE")).body("occurrences.status", contains("DONE"));

        post("daloc.ct", share("1/1"), "verification", Map.of("accepted", true)).statusCode(200);
        post("daloc.ct", share("1/2"), "verification", Map.of("accepted", false, "reason", "Thiếu"))
                .statusCode(200);
        task(group)
                .body("state", equalTo("IN_PROGRESS"))
                .body("percent", equalTo(50))
                .body("occurrences.status", contains("OPEN"));
        Api.as("daloc.vp")
                .get("/tasks/" + group + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "MEMBERS_CHARGED", "ROLLED_UP", "ROLLED_UP", "ROLLED_UP"));
        await("the whole is told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(statuses())
                .anyMatch(status -> status.taskId().equals(group) && status.state() == TaskState.REPORTED_DONE));
    }

    @Test
    void theGroupItselfTakesNoWork() {
        charge("daloc.vp", Territory.CULTURE);

        post("daloc.vp", group, "progress", Map.of("percent", 5))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:members-do-the-work"));
        post("daloc.vp", group, "completion", Map.of()).statusCode(409);
        task(group).body("allowedTransitions", empty()).body("rollsUp", equalTo(true));
    }

    @Test
    void whatBegunByItselfIsNotDividedAndASharedPartNotAgain() {
        post("daloc.vp", group, "progress", Map.of("percent", 5)).statusCode(201);
        charge("daloc.vp", Territory.CULTURE)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:work-has-begun"));

        aTaskThatAllSectionsLead();
        charge("daloc.vp", Territory.CULTURE);
        group = share("1/1");
        charge("daloc.vp", Territory.JUSTICE)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:share-cannot-be-shared"));
    }

    @Test
    void onlyTheAssignerDividesAmongUnitsOfTheirs() {
        charge("daloc.vhxh", Territory.CULTURE).statusCode(403);
        charge("lexa.vp", Territory.CULTURE).statusCode(404);
        charge("daloc.vp", Territory.LE_XA)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-outside-unit"));
        charge("daloc.vp", Territory.ALL_SECTIONS)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-is-group"));
        charge("daloc.vp").statusCode(400);
    }

    @Test
    void anAmendmentReachesEachShareAndDroppingTheLineDropsThem() {
        charge("daloc.vp", Territory.CULTURE, Territory.JUSTICE);

        plan = APlan.amending(plan, "2025-06-01")
                .with(aLine("1")
                        .ledBy(Territory.ALL_SECTIONS)
                        .saying("Rà soát lại")
                        .atLatest("2025-09-30"))
                .event();
        Broker.send(plan);
        await("the shares follow").atMost(Duration.ofSeconds(30)).untilAsserted(() -> task(share("1/2"))
                .body("title", equalTo("Rà soát lại"))
                .body("lastDay", equalTo("2025-09-30"))
                .body("leadUnit.id", equalTo("" + Territory.JUSTICE)));

        Broker.send(APlan.amending(plan, "2025-06-05").with(aLine("2")).event());
        await("the shares are dropped").atMost(Duration.ofSeconds(30)).untilAsserted(() -> Api.as("daloc.vp")
                .get("/tasks/" + group + "/members")
                .then()
                .body("state", contains("DROPPED", "DROPPED")));
    }

    private ValidatableResponse charge(String user, UUID... members) {
        return post(user, group, "members", Map.of("unitIds", List.of(members)));
    }

    private UUID share(String code) {
        return Api.taskOf(plan.planId(), code);
    }

    private static ValidatableResponse task(UUID id) {
        return Api.as("daloc.vp").get("/tasks/" + id).then();
    }

    private static ValidatableResponse post(String user, UUID task, String step, Map<String, ?> body) {
        return Api.sending(user, body).post("/tasks/" + task + "/" + step).then();
    }

    private List<TaskStatus> statuses() {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.planId().equals(plan.planId()))
                .toList();
    }
}
