package vn.tiendo.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.sql.Sql;

@NotificationTest
class PoliciesTest {
    private static final String ONE_DAY_LATE = rung(1, "WORKING", "DEADLINE_MISSED", "\"LEAD\"");
    private final Sql sql;

    PoliciesTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void inheritsFromTheProvinceUntilItHasItsOwn() {
        TestTask task = registered(aTask().dueOn("2025-06-30"));
        String scope = "task:" + task.id();
        get("daloc.vp", scope)
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("inheritedFrom", equalTo("province"))
                .body("quiet", equalTo(true))
                .body("rungs.days", contains(-5, -1, 1, 5));

        put(
                        "daloc.vp",
                        "plan:" + task.planId(),
                        "\"v0\"",
                        true,
                        rung(-2, "CALENDAR", "DEADLINE_APPROACHING", "\"LEAD\", \"PLAN_UNIT\"") + "," + ONE_DAY_LATE)
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("inheritedFrom", nullValue());

        get("daloc.vp", scope)
                .body("inheritedFrom", equalTo("plan:" + task.planId()))
                .body("rungs.counted", contains("CALENDAR", "WORKING"));
    }

    @Test
    void remindsByTheNearestPolicy() {
        TestTask task = registered(aTask().dueOn("2025-07-02"));
        put(
                        "daloc.vp",
                        "task:" + task.id(),
                        "\"v0\"",
                        false,
                        rung(-3, "CALENDAR", "DEADLINE_APPROACHING", "\"LEAD\", \"PLAN_UNIT\"") + "," + ONE_DAY_LATE)
                .statusCode(200);

        Today.is("2025-06-27T09:00");
        assertThat(told(task.id())).isEmpty();
        // A Sunday evening: this policy does not keep quiet.
        Today.is("2025-06-29T20:00");

        assertThat(told(task.id())).containsExactlyInAnyOrder(CULTURE, DA_LOC);
    }

    @Test
    void doesNotTellOfThePastWhenAPolicyChanges() {
        TestTask task = registered(aTask().dueOn("2025-03-12"));
        await("the rung of the province has fired").until(() -> told(task.id()).size() == 1);

        put(
                        "daloc.vp",
                        "task:" + task.id(),
                        "\"v0\"",
                        true,
                        rung(-3, "WORKING", "DEADLINE_APPROACHING", "\"LEAD\"") + "," + ONE_DAY_LATE)
                .statusCode(200);
        Today.is("2025-03-11T10:00");

        assertThat(told(task.id())).hasSize(1);
        Today.is("2025-03-13T10:00");
        assertThat(told(task.id())).hasSize(2);
    }

    @Test
    void isChangedOnlyByWhoSawItLast() {
        TestTask task = registered(aTask().dueOn("2025-06-30"));
        String scope = "task:" + task.id();
        put("daloc.vp", scope, null, true, ONE_DAY_LATE).statusCode(428);
        put("daloc.vp", scope, "\"v0\"", true, ONE_DAY_LATE).statusCode(200);

        put("daloc.ct", scope, "\"v0\"", true, ONE_DAY_LATE).statusCode(412).header("ETag", nullValue());
        put("daloc.ct", scope, "\"v1\"", true, ONE_DAY_LATE).statusCode(200).header("ETag", "\"v2\"");
    }

    @Test
    void keepsToTheCallersUnitsAndRights() {
        TestTask task = registered(aTask().dueOn("2025-06-30"));

        get("lexa.vp", "task:" + task.id()).statusCode(404);
        get("lexa.vp", "unit:" + DA_LOC).statusCode(404);
        get("lexa.vp", "plan:" + task.planId()).statusCode(404);
        put("daloc.vp", "province", "\"v1\"", true, ONE_DAY_LATE).statusCode(404);
        put("daloc.vhxh", "task:" + task.id(), "\"v0\"", true, ONE_DAY_LATE).statusCode(403);
        as("lexa.vp")
                .auth()
                .oauth2("garbage")
                .get("/reminder-policies/province")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PROVINCE", "unit", "unit:", "unit:7", "village:018cc251-f400-7697-8b55-8db63b1be608", "%00"})
    void knowsNoOtherScope(String scope) {
        assertThat(as("sonoivu").get("/reminder-policies/" + scope).statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0, WORKING, DEADLINE_MISSED           | 422 | zero",
                "-1, WORKING, DEADLINE_MISSED          | 422 | misplaced",
                "1, CALENDAR, DEADLINE_APPROACHING     | 422 | misplaced",
                "2, WORKING, DEADLINE_MOVED            | 422 | misplaced",
                "2, WORKING, TASK_REMINDED             | 422 | misplaced",
                "1, WORKING, DEADLINE_MISSED           | 422 | repeated"
            })
    void refusesARungThatMakesNoSense(String rung, int status, String code) {
        TestTask task = registered(aTask().dueOn("2025-06-30"));
        String[] parts = rung.split(", ");

        put(
                        "daloc.vp",
                        "task:" + task.id(),
                        "\"v0\"",
                        true,
                        ONE_DAY_LATE + "," + rung(Integer.parseInt(parts[0]), parts[1], parts[2], "\"LEAD\""))
                .statusCode(status)
                .body("type", equalTo("urn:tiendo:problem:reminder-rungs-invalid"))
                .body("errors.code", hasItem(code));
    }

    @Test
    void refusesALadderThatIsSilentAfterTheEnd() {
        TestTask task = registered(aTask().dueOn("2025-06-30"));

        put("daloc.vp", "task:" + task.id(), "\"v0\"", true, rung(-1, "WORKING", "DEADLINE_APPROACHING", "\"LEAD\""))
                .statusCode(422)
                .body("errors.code", contains("silent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"quiet\": true, \"rungs\": []}",
                "{\"quiet\": true, \"rungs\": [null]}",
                "{\"quiet\": true, \"rungs\": [{\"days\": 4000, \"counted\": \"WORKING\"}]}",
                "{\"quiet\": true, \"rungs\": [{\"days\": 1, \"counted\": \"LUNAR\"}]}",
                "nonsense"
            })
    void refusesWhatIsNoPolicy(String body) {
        as("sonoivu")
                .header("If-Match", "\"v1\"")
                .body(body)
                .put("/reminder-policies/province")
                .then()
                .statusCode(400);
    }

    private static String rung(int days, String counted, String notice, String recipients) {
        return "{\"days\": %d, \"counted\": \"%s\", \"notice\": \"%s\", \"recipients\": [%s]}"
                .formatted(days, counted, notice, recipients);
    }

    private static ValidatableResponse get(String user, String scope) {
        return as(user).get("/reminder-policies/" + scope).then();
    }

    private static ValidatableResponse put(String user, String scope, String ifMatch, boolean quiet, String rungs) {
        var request = as(user).body("{\"quiet\": " + quiet + ", \"rungs\": [" + rungs + "]}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/reminder-policies/" + scope)
                .then();
    }

    private List<UUID> told(UUID subject) {
        return sql.list(
                "SELECT unit_id FROM notification WHERE subject_id = ? ORDER BY id",
                row -> row.uuid("unit_id"),
                subject);
    }

    private TestTask registered(TestTask task) {
        task.sent();
        await("it is registered").until(() -> !sql.list(
                        "SELECT 1 FROM deadline WHERE subject_id = ? AND state_version > 0", row -> 1, task.id())
                .isEmpty());
        return task;
    }
}
