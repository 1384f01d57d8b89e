package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class KindOfWorkTest {
    private static final Map<String, Object> COMMUNICATION = Map.of(
            "kind",
            "COMMUNICATION",
            "topics",
            List.of("Kết quả PAPI", "Dịch vụ công"),
            "channels",
            List.of("Zalo", "Đài truyền thanh"),
            "audiences",
            List.of("Nhân dân"));

    private PlanIssued plan = aPlan().event();
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTask() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        plan = aPlan().with(aLine("1")).issued();
        task = Api.taskOf(plan.planId(), "1");
    }

    @Test
    void scenario34AnActivityByZaloCountsForTopicAndChannelAndItsProofServesAnotherPlanToo() {
        UUID other = Api.taskOf(
                aPlan().with(aLine("7").countingFor("PAR INDEX")).issued().planId(), "7");
        put("daloc.vp", "\"v1\"", COMMUNICATION).statusCode(200).body("kind", equalTo("COMMUNICATION"));
        String proof = Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "https://zalo.example/papi"))
                .post("/evidence")
                .path("id");

        Map<String, String> activity = Map.of("topic", "Kết quả PAPI", "channel", "zalo ", "audience", "Nhân dân");
        post("progress", Map.of("activity", activity, "evidenceIds", List.of(proof)))
                .statusCode(201)
                .body("activity.topic", equalTo("Kết quả PAPI"));
        Api.as("daloc.vhxh")
                .put("/tasks/" + other + "/evidence/" + proof)
                .then()
                .body("index", equalTo("PAR INDEX"))
                .body("evidenceCount", equalTo(1));

        coverage("daloc.vp")
                .statusCode(200)
                .body("cells.topic", contains("Kết quả PAPI"))
                .body("cells.channel", contains(equalToIgnoringCase("Zalo")))
                .body("cells.audience", contains("Nhân dân"))
                .body("cells.activities", contains(1))
                .body("uncovered.topics", contains("Dịch vụ công"))
                .body("uncovered.channels", contains("Đài truyền thanh"))
                .body("uncovered.audiences", empty());
        coverage("lexa.vp").body("cells", empty()).body("uncovered.topics", empty());
    }

    @Test
    void aPublicationHangsForWorkingDaysAndIsDoneWithContentTimeAndList() {
        put("daloc.vhxh", "\"v1\"", publication(Map.of("content", "Danh sách hộ nghèo")))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("lastDay", equalTo("2025-06-19"));

        post("completion", Map.of())
                .statusCode(422)
                .body("errors.detail", contains("thời gian niêm yết", "danh sách kèm theo"));
        put(
                        "daloc.vhxh",
                        "\"v2\"",
                        publication(Map.of("content", "Danh sách", "time", "Từ 16/6 đến 19/6", "list", "12 hộ")))
                .statusCode(200);
        post("completion", Map.of()).statusCode(200);
    }

    @Test
    void aMeetingCountsWhoCameWithoutRounding() {
        put(
                        "daloc.vhxh",
                        "\"v1\"",
                        Map.of(
                                "kind",
                                "MEETING",
                                "topic",
                                "Họp rà soát hộ nghèo",
                                "attendance",
                                List.of(
                                        Map.of("population", "hộ rà soát", "atLeastPercent", 70),
                                        Map.of(
                                                "population",
                                                "hộ khác",
                                                "atLeastPercent",
                                                20,
                                                "invited",
                                                3,
                                                "attended",
                                                1))))
                .statusCode(200)
                .body("attendance.met", contains(null, true));

        post("completion", Map.of()).statusCode(422).body("errors.detail", contains("số người dự: hộ rà soát"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"COMMUNICATION\", \"topics\": [], \"channels\": [\"Zalo\"], \"audiences\": [\"Dân\"]}",
                "{\"kind\": \"PUBLICATION\", \"places\": [\"Trụ sở\"], \"from\": \"2025-06-16\", \"workingDays\": 0}",
                "{\"kind\": \"MEETING\", \"topic\": \" \"}",
                "{\"kind\": \"PARTY\"}",
                "{}"
            })
    void whatAKindNeedsIsAskedFor(String kind) {
        put("daloc.vp", "\"v1\"", kind).statusCode(400);
    }

    @Test
    void onlyWhoAnswersOrLeadsSaysWhatItIsAndAgainstAVersion() {
        put("daloc.congan", "\"v1\"", COMMUNICATION).statusCode(404);
        Api.sending("daloc.vp", COMMUNICATION)
                .put("/tasks/" + task + "/kind")
                .then()
                .statusCode(428);
        put("daloc.vp", "\"v9\"", COMMUNICATION).statusCode(412);
        UUID supported = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.POLICE)).issued().planId(), "1");
        task = supported;
        put("daloc.congan", "\"v1\"", COMMUNICATION).statusCode(403);
        Api.as("daloc.vp").get("/tasks/" + task + "/kind").then().body("kind", equalTo("TASK"));
        put("daloc.vp", "\"v1\"", COMMUNICATION);
        Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().body("items.kind", hasItem("KIND_SET"));
    }

    private static Map<String, Object> publication(Map<String, String> proof) {
        return Map.of(
                "kind",
                "PUBLICATION",
                "places",
                List.of("Trụ sở UBND xã", "Nhà văn hóa thôn"),
                "from",
                "2025-06-16",
                "workingDays",
                3,
                "proof",
                proof);
    }

    private ValidatableResponse put(String user, String version, Object kind) {
        return Api.sending(user, kind)
                .header("If-Match", version)
                .put("/tasks/" + task + "/kind")
                .then();
    }

    private ValidatableResponse post(String step, Map<String, ?> body) {
        return Api.sending("daloc.vhxh", body)
                .post("/tasks/" + task + "/" + step)
                .then();
    }

    private ValidatableResponse coverage(String user) {
        return Api.as(user).get("/tasks/coverage?planId=" + plan.planId()).then();
    }
}
