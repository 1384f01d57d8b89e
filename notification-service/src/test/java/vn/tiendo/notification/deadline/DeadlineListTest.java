package vn.tiendo.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.deadline.Seen.find;
import static vn.tiendo.notification.deadline.Seen.ids;
import static vn.tiendo.notification.deadline.Seen.idsOf;
import static vn.tiendo.notification.deadline.Seen.status;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.JUSTICE;
import static vn.tiendo.platform.testing.Territory.LE_XA;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;

@NotificationTest
class DeadlineListTest {
    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void findsByLastDayInclusively() {
        TestTask task = aTask().dueOn("2025-11-28").sent();
        await("it is registered").until(() -> find(task.id()) != null);

        assertThat(ids("from=2025-11-28&to=2025-11-28")).contains(task.id().toString());
        assertThat(ids("from=2025-11-29")).doesNotContain(task.id().toString());
        assertThat(ids("to=2025-11-27")).doesNotContain(task.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "DUE_SOON", "OVERDUE", "MET_ON_TIME", "MET_LATE", "LAPSED"})
    void findsByStatusWhatHasThatStatus(String status) {
        List<TestTask> tasks = List.of(
                aTask().dueOn("2025-12-10").sent(),
                aTask().dueOn("2025-12-03").sent(),
                aTask().dueOn("2025-11-20").sent(),
                aTask().dueOn("2025-12-08").doneAt("2025-12-01T10:00").sent(),
                aTask().dueOn("2025-11-20").doneAt("2025-12-01T10:00").sent(),
                aTask().dueOn("2025-11-20").dropped().sent());
        tasks.forEach(task -> await("it is registered").until(() -> find(task.id()) != null));
        Today.is("2025-12-01T18:00");
        List<String> ours = tasks.stream().map(task -> task.id().toString()).toList();

        List<Map<String, Object>> found = as("sonoivu")
                .get("/deadlines?limit=200&from=2025-11-20&status=" + status)
                .jsonPath()
                .getList("items");

        assertThat(found).allSatisfy(one -> assertThat(one).containsEntry("status", status));
        assertThat(found).filteredOn(one -> ours.contains(one.get("subjectId"))).hasSize(1);
    }

    @Test
    void pagesThroughTheRegisterWithoutGapsOrRepetitions() {
        List<TestTask> tasks = List.of(
                aTask().dueOn("2026-02-01").sent(),
                aTask().dueOn("2026-02-02").sent(),
                aTask().dueOn("2026-02-02").sent());
        tasks.forEach(task -> await("it is registered").until(() -> find(task.id()) != null));

        JsonPath first =
                as("daloc.vp").get("/deadlines?from=2026-02-01&limit=2").jsonPath();
        JsonPath second = as("daloc.vp")
                .get("/deadlines?from=2026-02-01&limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.<String>getList("items.lastDay")).containsExactly("2026-02-01", "2026-02-02");
        assertThat(second.<String>getList("items.lastDay")).containsExactly("2026-02-02");
        assertThat(second.getString("next")).isNull();
        assertThat(second.<String>getList("items.id")).doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    @Test
    void showsTheCallerTheirSubtreeAndNothingElse() {
        TestTask ofJustice = aTask().ledBy(JUSTICE).dueOn("2025-05-30").sent();
        TestTask ofLeXa = aTask().of(LE_XA).dueOn("2025-05-30").sent();
        await("the first is registered").until(() -> find(ofJustice.id()) != null);
        await("the second is registered").until(() -> find(ofLeXa.id()) != null);

        assertThat(idsOf("daloc.tuphap")).contains(ofJustice.id().toString());
        assertThat(idsOf("daloc.vp"))
                .contains(ofJustice.id().toString())
                .doesNotContain(ofLeXa.id().toString());
        assertThat(idsOf("daloc.vhxh")).doesNotContain(ofJustice.id().toString());
        assertThat(idsOf("lexa.vp"))
                .contains(ofLeXa.id().toString())
                .doesNotContain(ofJustice.id().toString());
    }

    @Test
    void saysOfAUnitOutOfReachThatThereIsNone() {
        as("lexa.vp")
                .get("/deadlines?unitId=" + DA_LOC)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    @Test
    void listsAUnitWithOrWithoutWhatIsBelow() {
        TestTask task = aTask().dueOn("2025-05-30").sent();
        await("it is registered").until(() -> find(task.id()) != null);

        assertThat(ids("unitId=" + AN_THI)).doesNotContain(task.id().toString());
        assertThat(ids("subtree=true&unitId=" + AN_THI)).contains(task.id().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=LATE", "unitId=7", "from=tomorrow", "subtree=yes", "limit=0", "cursor=xx", "unitid=1"})
    void refusesAQuestionItDoesNotUnderstand(String query) {
        as("sonoivu").get("/deadlines?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAGarbageToken() {
        RestAssured.given()
                .auth()
                .oauth2("garbage")
                .get("/deadlines")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }
}
