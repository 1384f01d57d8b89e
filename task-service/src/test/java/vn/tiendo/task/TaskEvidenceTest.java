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
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TaskEvidenceTest {
    @BeforeEach
    void itIsJune() {
        Territory.isKnown();
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void oneEvidenceServesManyTasksAndIsSeenByWhoSeesOneOfThem() {
        UUID plan = aPlan().with(aLine("1").ledBy(Territory.CULTURE))
                .with(aLine("2").ledBy(Territory.CULTURE).supportedBy(Territory.JUSTICE))
                .issued()
                .planId();
        UUID own = Api.taskOf(plan, "1");
        UUID shared = Api.taskOf(plan, "2");
        String evidence = upload("daloc.vhxh", "a.jpg", jpeg()).path("id");
        Api.as("daloc.tuphap").get("/evidence/" + evidence).then().statusCode(404);

        link("daloc.vhxh", own, evidence).then().statusCode(200).body("evidenceCount", equalTo(1));
        Api.as("daloc.tuphap").get("/evidence/" + evidence).then().statusCode(404);
        link("daloc.vhxh", shared, evidence).then().statusCode(200);

        Api.as("daloc.tuphap").get("/evidence/" + evidence).then().statusCode(200);
        Api.as("daloc.tuphap").get("/evidence/" + evidence + "/content").then().statusCode(200);
        Api.as("lexa.vp").get("/evidence/" + evidence).then().statusCode(404);
        Api.as("daloc.tuphap")
                .get("/tasks/" + shared + "/evidence")
                .then()
                .statusCode(200)
                .body("id", contains(evidence));
    }

    @Test
    void addingEvidenceTwiceChangesNothing() {
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        String evidence = upload("daloc.vhxh", "a.jpg", jpeg()).path("id");
        link("daloc.vhxh", task, evidence);

        link("daloc.vhxh", task, evidence)
                .then()
                .statusCode(200)
                .body("evidenceCount", equalTo(1))
                .body("version", equalTo(2));
    }

    @Test
    void nobodyProvesWorkWithWhatTheyMayNotSee() {
        UUID task = Api.taskOf(
                aPlan().with(aLine("1").ledBy(Territory.JUSTICE)).issued().planId(), "1");
        String foreign = upload("daloc.congan", "a.jpg", jpeg()).path("id");

        link("daloc.tuphap", task, foreign).then().statusCode(404);
        Api.sending("daloc.tuphap", Map.of("evidenceIds", List.of(foreign)))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(422)
                .body("errors.detail", contains(foreign));
        Api.as("daloc.vp").get("/tasks/" + task).then().body("progressCount", equalTo(0));
    }

    private static Response link(String user, UUID task, String evidence) {
        return Api.as(user).put("/tasks/" + task + "/evidence/" + evidence);
    }

    private static Response upload(String user, String name, byte[] content) {
        return Api.as(user).multiPart("file", name, content).post("/evidence");
    }

    private static byte[] jpeg() {
        byte[] content = new byte[2048];
        new Random().nextBytes(content);
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        return content;
    }
}
