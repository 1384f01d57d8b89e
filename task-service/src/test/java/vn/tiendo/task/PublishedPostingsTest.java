package vn.tiendo.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

/** What the public portal can learn of lists that are posted. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class PublishedPostingsTest {
    private static final String HOUSEHOLD = "Hộ số 12 xóm Đông";

    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aListOfPoorHouseholdsWillBePostedOnTheSixteenth() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        Map<String, Object> kind = Map.of(
                "kind",
                "PUBLICATION",
                "places",
                List.of("Nhà văn hóa thôn"),
                "channels",
                List.of("Đài truyền thanh"),
                "from",
                "2025-06-16",
                "workingDays",
                3,
                "proof",
                Map.of("content", "Danh sách: " + HOUSEHOLD, "time", "Từ 16/6 đến 19/6", "list", HOUSEHOLD));
        Api.sending("daloc.vhxh", kind)
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + task + "/kind")
                .then()
                .statusCode(200);
    }

    private static Response portal(String query) {
        Response answer = given().get("/public/v1/postings" + query);
        assertThat(answer.asString()).doesNotContain(HOUSEHOLD, "proof");
        return answer;
    }

    private String posting() {
        return "items.find { it.id == '" + task + "' }";
    }

    @Test
    void scenario23AfterTheEndThePortalShowsThatItWasPostedWithoutNamesAndTheRecordRemains() {
        Api.itIs("2025-06-19T23:59:59+07:00");
        portal("?limit=200")
                .then()
                .statusCode(200)
                .body(posting() + ".places", contains("Nhà văn hóa thôn"))
                .body(posting() + ".channels", contains("Đài truyền thanh"))
                .body(posting() + ".from", equalTo("2025-06-16"))
                .body(posting() + ".lastDay", equalTo("2025-06-19"))
                .body(posting() + ".ended", equalTo(false));

        Api.itIs("2025-06-20T00:00:00+07:00");

        portal("?limit=200")
                .then()
                .body(posting() + ".unit.id", equalTo(Territory.DA_LOC.toString()))
                .body(posting() + ".ended", equalTo(true));
        Api.as("daloc.vhxh")
                .get("/tasks/" + task + "/kind")
                .then()
                .statusCode(200)
                .body("proof.list", equalTo(HOUSEHOLD));
    }

    @Test
    void beforeItsDayNothingIsPosted() {
        Api.itIs("2025-06-15T23:59:59+07:00");

        portal("?limit=200").then().statusCode(200).body("items.findAll { it.id == '" + task + "' }", empty());
    }

    @Test
    void ofAnotherPlaceItIsNotShownAndListsGoPageByPage() {
        Api.itIs("2025-06-17T08:00:00+07:00");
        portal("?limit=200&unitId=" + Territory.AN_THI)
                .then()
                .body("items.findAll { it.id == '" + task + "' }.size()", equalTo(1));
        portal("?limit=200&unitId=" + Territory.LE_XA)
                .then()
                .body("items.findAll { it.id == '" + task + "' }", empty());

        portal("?limit=1").then().body("items.id", contains(task.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?cursor=x", "?unitId=x", "?who=1"})
    void oddQuestionsAreRefused(String query) {
        given().get("/public/v1/postings" + query).then().statusCode(400);
    }
}
