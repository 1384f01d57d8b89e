package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;
import static vn.tiendo.task.testing.APlan.amending;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class RecipientTest {
    @BeforeEach
    void itIsJune() {
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void scenario31OnlyWhoExecutesHasTasksWhoMonitorsReadsAndWhoIsInformedHasNeither() {
        PlanIssued plan = aPlan().of(Territory.AN_THI)
                .with(aLine("1").ledBy(Territory.DA_LOC))
                .sentTo(Territory.PROVINCE, RecipientPurpose.TO_REPORT)
                .sentTo(Territory.TIEN_LU, RecipientPurpose.TO_REPORT)
                .sentTo(Territory.LE_XA, RecipientPurpose.TO_MONITOR)
                .sentTo(Territory.DA_LOC, RecipientPurpose.TO_EXECUTE)
                .issued();
        UUID task = Api.taskOf(plan.planId(), "1");

        Api.as("daloc.vp")
                .get("/tasks?mine=true&planId=" + plan.planId())
                .then()
                .body("items.code", contains("1"));
        Api.as("lexa.vp").get("/tasks?mine=true&planId=" + plan.planId()).then().body("items", empty());
        Api.as("lexa.vp").get("/tasks?planId=" + plan.planId()).then().body("items.code", contains("1"));
        Api.as("lexa.vp")
                .get("/tasks?unitId=" + Territory.AN_THI + "&planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items.code", contains("1"));
        Api.as("lexa.vp").get("/tasks/" + task).then().statusCode(200).body("code", equalTo("1"));
        Api.as("lexa.vp").get("/tasks/" + task + "/timeline").then().body("items.kind", contains("PLANNED"));
    }

    @ParameterizedTest
    @CsvSource({"TO_MONITOR,200", "TO_REPORT,404", "TO_EXECUTE,404", "TO_COORDINATE,404", "TO_FILE,404"})
    void onlyFollowingOpensTheTasks(RecipientPurpose purpose, int status) {
        UUID task = daLocTask(purpose, Territory.LE_XA);

        Api.as("lexa.vp").get("/tasks/" + task).then().statusCode(status);
        Api.as("lexa.vp").get("/tasks/" + task + "/timeline").then().statusCode(status);
    }

    @Test
    void whoFollowsReadsHowFarTheWorkIsAndNothingBehindIt() {
        UUID task = Api.taskOf(
                aPlan().with(aLine("1"))
                        .sentTo(Territory.LE_XA, RecipientPurpose.TO_MONITOR)
                        .issued()
                        .planId(),
                "1");
        String evidence = Api.sending(
                        "daloc.vhxh",
                        Map.of("kind", "LINK", "url", "https://example.org/cong-khai", "title", "Trang tin"))
                .post("/evidence")
                .path("id");
        Api.as("daloc.vhxh")
                .put("/tasks/" + task + "/evidence/" + evidence)
                .then()
                .statusCode(200);

        Api.as("lexa.vp").get("/tasks/" + task).then().statusCode(200).body("evidenceCount", equalTo(1));
        Api.as("lexa.vp").get("/tasks/" + task + "/evidence").then().statusCode(403);
        Api.as("lexa.vp").get("/evidence/" + evidence).then().statusCode(404);
        Api.as("lexa.vp").get("/requests?taskId=" + task).then().body("items", empty());
        Api.as("lexa.vp").get("/difficulties?taskId=" + task).then().body("items", empty());
        Api.as("daloc.vp").get("/tasks/" + task + "/evidence").then().body("id", contains(evidence));
    }

    @Test
    void theOfficesOfAUnitFollowWithIt() {
        PlanIssued plan = aPlan().of(Territory.LE_XA)
                .with(aLine("1").ledBy(Territory.LE_XA))
                .sentTo(Territory.DA_LOC, RecipientPurpose.TO_MONITOR)
                .issued();

        Api.as("daloc.vhxh")
                .get("/tasks/" + Api.taskOf(plan.planId(), "1"))
                .then()
                .statusCode(200);
    }

    @Test
    void theCommunesOfADistrictThatFollowsDoNot() {
        UUID task = daLocTask(RecipientPurpose.TO_MONITOR, Territory.TIEN_LU);

        Api.as("lexa.vp").get("/tasks/" + task).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /progress {\"note\": \"Ghi\"}",
                "POST /completion {}",
                "POST /reopening {\"reason\": \"Thử\"}",
                "POST /extensions {\"lastDay\": \"2025-12-31\", \"reason\": \"Thử\"}",
                "POST /requests {\"unitId\": \"018cc251-f400-7cef-8d81-964140ad3357\", \"text\": \"Thử\","
                        + " \"replyBy\": \"2025-12-31\"}",
                "PUT /assignment {\"leadUnitId\": \"018cc251-f400-7cef-8d81-964140ad3357\"}"
            })
    void whoFollowsChangesNothing(String change) {
        UUID task = daLocTask(RecipientPurpose.TO_MONITOR, Territory.LE_XA);
        List<String> parts = List.of(change.split(" ", 3));
        RequestSpecification request = Api.sending("lexa.vp", parts.get(2)).header("If-Match", "\"v1\"");

        request.request(parts.get(0), "/tasks/" + task + parts.get(1)).then().statusCode(403);

        Api.as("lexa.vp").get("/tasks/" + task).then().body("version", equalTo(1));
    }

    @Test
    void anAmendedPlanSaysAnewWhoFollows() {
        PlanIssued plan = aPlan().with(aLine("1"))
                .sentTo(Territory.LE_XA, RecipientPurpose.TO_MONITOR)
                .issued();
        UUID task = Api.taskOf(plan.planId(), "1");

        amending(plan, "2025-06-01").with(aLine("1")).issued();

        Api.as("lexa.vp").get("/tasks/" + task).then().statusCode(404);
        Api.sending("lexa.vp", Map.of("note", "Ghi"))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(404);
    }

    private static UUID daLocTask(RecipientPurpose purpose, UUID recipient) {
        PlanIssued plan = aPlan().with(aLine("1")).sentTo(recipient, purpose).issued();
        return Api.taskOf(plan.planId(), "1");
    }
}
