package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class SavedFilterTest {
    @Test
    void aKeptSearchNarrowsTheListAndItsExportsAndTheAddressCountsMore() {
        Api.itIs("2025-06-24T08:00:00+07:00");
        UUID plan = aPlan().with(aLine("1").saying("Họp dân").atLatest("2025-06-20"))
                .with(aLine("2").saying("Niêm yết").atLatest("2025-06-22"))
                .with(aLine("3").saying("Họp báo").atLatest("2025-12-20"))
                .issued()
                .planId();
        String id = kept("daloc.vp", "Họp quá hạn", "planId=" + plan + "&timeliness=OVERDUE&q=h%E1%BB%8Dp&sort=code");

        Api.as("daloc.vp").get("/tasks?filter=" + id).then().statusCode(200).body("items.code", contains("1"));

        Api.as("daloc.vp")
                .get("/tasks?timeliness=OVERDUE&timeliness=ON_TRACK&filter=" + id)
                .then()
                .body("items.code", contains("1", "3"));
        Api.as("daloc.vp").get("/tasks?q=niêm&filter=" + id).then().body("items.code", contains("2"));
        Api.as("daloc.vp")
                .get("/tasks/export.csv?filter=" + id)
                .then()
                .statusCode(200)
                .body(containsString("Họp dân"), not(containsString("Niêm yết")));
    }

    @Test
    void nobodyElseSeesUsesOrChangesIt() {
        Territory.isKnown();
        String id = kept("daloc.vp", "Của riêng " + UUID.randomUUID(), "mine=true");

        Api.as("daloc.ct").get("/task-filters").then().body("items.id", not(hasItem(id)));

        Api.as("daloc.vp").get("/task-filters").then().body("items.id", hasItem(id));
        Api.as("daloc.ct").get("/task-filters/" + id).then().statusCode(404);
        Api.as("daloc.ct").get("/tasks?filter=" + id).then().statusCode(404);
        change("daloc.ct", id, "\"v1\"", "x", "mine=true").statusCode(404);
        Api.as("daloc.ct")
                .header("If-Match", "*")
                .delete("/task-filters/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void oneIsChangedAndDeletedByItsVersion() {
        Territory.isKnown();
        String name = "Đổi " + UUID.randomUUID();
        String id = kept("daloc.vp", name, "");

        change("daloc.vp", id, "\"v1\"", name + " hai", "mine=true")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("name", equalTo(name + " hai"))
                .body("query", equalTo("mine=true"));

        change("daloc.vp", id, "\"v1\"", name, "").statusCode(412).body("current.version", equalTo(2));
        Api.as("daloc.vp").delete("/task-filters/" + id).then().statusCode(428);
        Api.as("daloc.vp")
                .header("If-Match", "\"v2\"")
                .delete("/task-filters/" + id)
                .then()
                .statusCode(204);
        Api.as("daloc.vp").get("/task-filters/" + id).then().statusCode(404);
    }

    @Test
    void aPersonHasANameOnceAndAnotherMayHaveItToo() {
        Territory.isKnown();
        String name = "Trùng " + UUID.randomUUID();
        kept("daloc.vp", name, "");
        String other = kept("daloc.vp", name + " khác", "");

        add("daloc.vp", name, "").statusCode(409).body("type", equalTo("urn:tiendo:problem:filter-name-taken"));

        change("daloc.vp", other, "\"v1\"", name, "").statusCode(409);
        change("daloc.vp", other, "\"v1\"", name + " khác", "subtree=true").statusCode(200);
        kept("daloc.ct", name, "");
    }

    @Test
    void theFiftyFirstIsRefused() {
        Territory.isKnown();
        for (int i = 0; i < 50; i++) {
            kept("daloc.congan", "Bộ lọc " + i, "");
        }

        add("daloc.congan", "Bộ lọc 50", "")
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:too-many-filters"));

        Api.as("daloc.congan").get("/task-filters").then().body("items", hasSize(50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timelines=OVERDUE      | unknown-parameter",
                "filter=x               | unknown-parameter",
                "limit=5                | unknown-parameter",
                "timeliness=LATE        | invalid-request  ",
                "mine=yes               | invalid-request  ",
                "dueBefore=mai          | invalid-request  ",
                "unitId=7               | invalid-request  ",
                "sort=name              | invalid-request  ",
                "q=%zz                  | invalid-request  ",
                "q=%00                  | invalid-request  "
            })
    void refusesWhatTheListItselfWouldRefuse(String query, String type) {
        Territory.isKnown();

        add("daloc.vp", "Sai", query).statusCode(400).body("type", equalTo("urn:tiendo:problem:" + type));
    }

    @ParameterizedTest
    @CsvSource({"''", "' a'", "'a '", "' '"})
    void refusesANameThatNobodyCouldRead(String name) {
        add("daloc.vp", name, "").statusCode(400);
    }

    private static ValidatableResponse add(String user, String name, String query) {
        return Api.sending(user, Map.of("name", name, "query", query))
                .post("/task-filters")
                .then();
    }

    private static String kept(String user, String name, String query) {
        return add(user, name, query).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse change(String user, String id, String version, String name, String query) {
        return Api.sending(user, Map.of("name", name, "query", query))
                .header("If-Match", version)
                .put("/task-filters/" + id)
                .then();
    }
}
