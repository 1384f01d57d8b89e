package vn.tiendo.task.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class CommentTest {
    private String comments = "";

    @BeforeEach
    void aTaskThatLeXaFollows() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        PlanIssued plan = aPlan().of(Territory.DA_LOC)
                .with(aLine("1").ledBy(Territory.CULTURE))
                .sentTo(Territory.LE_XA, RecipientPurpose.TO_MONITOR)
                .issued();
        comments = "/tasks/" + Api.taskOf(plan.planId(), "1") + "/comments";
    }

    @Test
    void aPostThatMaySeeTheTaskIsMentioned() {
        Map<String, Object> chairman = Map.of("unitId", Territory.DA_LOC, "post", "Chủ tịch UBND xã");
        Response said = say("daloc.vhxh", "Xin ý kiến", chairman);

        said.then().statusCode(201).header("Location", notNullValue());
        Api.as("daloc.ct")
                .get(comments)
                .then()
                .statusCode(200)
                .body("items.text", contains("Xin ý kiến"))
                .body("items[0].mentions[0].unitId", equalTo(Territory.DA_LOC.toString()))
                .body("items[0].mentions[0].post", equalTo("Chủ tịch UBND xã"))
                .body("items[0].unitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"))
                .body("items[0].post", notNullValue());
    }

    @Test
    void whoMayNotSeeTheTaskIsNotMentioned() {
        say("daloc.vhxh", "Xin ý kiến", Map.of("unitId", Territory.AN_THI_HOME_AFFAIRS))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:mentioned-cannot-see"));
        say("daloc.vhxh", "Xin ý kiến", Map.of("unitId", UUID.randomUUID()))
                .then()
                .statusCode(422);
        Api.as("daloc.vhxh").get(comments).then().body("items", empty());
    }

    @Test
    void whoFollowsTheWorkReadsOnly() {
        say("daloc.vhxh", "Xong phần in", Map.of("unitId", Territory.LE_XA))
                .then()
                .statusCode(201);

        say("lexa.vp", "Sao chậm?")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:monitors-only-read"));
        Api.as("lexa.vp").get(comments).then().body("items.text", contains("Xong phần in"));
    }

    @Test
    void strangersSeeNothing() {
        Api.as("disu.vp").get(comments).then().statusCode(404);
        say("disu.vp", "Xin chào").then().statusCode(404);
    }

    @Test
    void theAuthorAloneWithdrawsAndATraceStays() {
        String id =
                say("daloc.vhxh", "Nhầm", Map.of("unitId", Territory.DA_LOC)).path("id");
        String withdrawal = comments + "/" + id + "/withdrawal";

        Api.as("daloc.vp")
                .post(withdrawal)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:comment-is-theirs"));
        Api.as("daloc.vhxh").post(withdrawal).then().statusCode(200).body("withdrawnAt", notNullValue());

        Api.as("daloc.vp")
                .get(comments + "/" + id)
                .then()
                .body("text", nullValue())
                .body("mentions", empty())
                .body("author", notNullValue());
    }

    @Test
    void commentsAreReadPageByPage() {
        say("daloc.vhxh", "1");
        say("daloc.vp", "2");
        String next = Api.as("daloc.vp").get(comments + "?limit=1").path("next");

        Api.as("daloc.vp")
                .get(comments + "?limit=1&cursor=" + next)
                .then()
                .body("items.text", contains("1"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \" \"}",
                "{\"text\": \"a\", \"mentions\": [null]}",
                "{\"text\": \"a\", \"mentions\": [{}]}"
            })
    void whatSaysNothingIsRefused(String body) {
        Api.sending("daloc.vhxh", body).post(comments).then().statusCode(400);
    }

    @SafeVarargs
    private final Response say(String user, String text, Map<String, Object>... mentions) {
        return Api.sending(user, Map.of("text", text, "mentions", List.of(mentions)))
                .post(comments);
    }
}
