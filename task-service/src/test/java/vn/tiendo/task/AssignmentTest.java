package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.OtherSystems;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class AssignmentTest {
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskOfTheCultureOfficer() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
    }

    @Test
    void oneUnitIsChargedWithTheTaskAndItIsWrittenDown() {
        Response answer = assign(
                "daloc.vp",
                "\"v1\"",
                Map.of(
                        "leadUnitId",
                        Territory.POLICE,
                        "accountablePost",
                        "Trưởng Công an xã",
                        "coordinatorUnitIds",
                        List.of(Territory.JUSTICE, Territory.POLICE, Territory.JUSTICE)));

        answer.then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("leadUnit.name", equalTo("Công an xã Đa Lộc"))
                .body("accountablePost", equalTo("Trưởng Công an xã"))
                .body("coordinators.id", contains(Territory.JUSTICE.toString()));
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "ASSIGNED"));
    }

    @Test
    void whoseTaskItNoLongerIsLosesSightOfIt() {
        assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", Territory.POLICE));

        Api.as("daloc.vhxh").get("/tasks/" + task).then().statusCode(404);
        Api.as("daloc.congan").get("/tasks/" + task).then().statusCode(200);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeAgainst() {
        assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", Territory.POLICE));

        Response stale = assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", Territory.JUSTICE));

        stale.then().statusCode(412).body("current.leadUnit.id", equalTo(Territory.POLICE.toString()));
        Api.sending("daloc.vp", Map.of("leadUnitId", Territory.JUSTICE))
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(428);
    }

    @Test
    void theLeadBelongsToTheUnitOfThePlan() {
        assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", Territory.AN_THI))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-outside-unit"));
        assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", UUID.randomUUID()))
                .then()
                .statusCode(422);
    }

    @Test
    void aGroupAnswersForNothing() {
        assign("daloc.vp", "\"v1\"", Map.of("leadUnitId", Territory.ALL_SECTIONS))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:lead-is-group"));
    }

    @Test
    void aBodyThatThePlanItselfPutInTheLeadStaysWhenItsSupportChanges() {
        OtherSystems.areKnown();
        UUID led = Api.taskOf(
                aPlan().with(aLine("1").ledBy(OtherSystems.PARTY)).issued().planId(), "1");

        Api.sending(
                        "daloc.vp",
                        Map.of("leadUnitId", OtherSystems.PARTY, "coordinatorUnitIds", List.of(Territory.JUSTICE)))
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + led + "/assignment")
                .then()
                .statusCode(200)
                .body("coordinators.id", contains(Territory.JUSTICE.toString()));
    }

    @Test
    void anUnknownSupporterIsRefused() {
        assign(
                        "daloc.vp",
                        "\"v1\"",
                        Map.of("leadUnitId", Territory.POLICE, "coordinatorUnitIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    @Test
    void anOfficerAssignsNothing() {
        assign("daloc.vhxh", "\"v1\"", Map.of("leadUnitId", Territory.POLICE))
                .then()
                .statusCode(403);
    }

    private Response assign(String user, String version, Map<String, ?> body) {
        return Api.sending(user, body).header("If-Match", version).put("/tasks/" + task + "/assignment");
    }
}
