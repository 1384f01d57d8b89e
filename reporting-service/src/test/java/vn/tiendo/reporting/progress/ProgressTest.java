package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

@ReportingTest
class ProgressTest {
    private final World world;

    ProgressTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private void known(ATask... tasks) {
        for (ATask task : tasks) {
            TaskStatus status = task.told("2025-06-01T08:00:00+07:00");
            world.hears(status);
        }
    }

    @Test
    void countsByStateAndTimelinessWithEveryOneNamed() {
        known(
                ATask.aTask().at(TaskState.IN_PROGRESS, 40).due("2025-07-01T00:00:00+07:00"),
                ATask.aTask().at(TaskState.IN_PROGRESS, 40).due("2025-07-05T00:00:00+07:00"),
                ATask.aTask().at(TaskState.NOT_STARTED, 0).due("2025-10-01T00:00:00+07:00"),
                ATask.aTask().at(TaskState.IN_PROGRESS, 10).staleFrom("2025-07-01T00:00:00+07:00"),
                ATask.aTask().at(TaskState.IN_PROGRESS, 10),
                ATask.aTask()
                        .at(TaskState.VERIFIED, 100)
                        .due("2025-07-01T00:00:00+07:00")
                        .done("2025-06-30T23:59:59+07:00"),
                ATask.aTask()
                        .at(TaskState.REPORTED_DONE, 100)
                        .due("2025-07-01T00:00:00+07:00")
                        .done("2025-07-01T00:00:00+07:00"),
                ATask.aTask().at(TaskState.DROPPED, 0).due("2025-02-01T00:00:00+07:00"));

        world.as("daloc.vp")
                .get("/progress")
                .then()
                .statusCode(200)
                .body("unit.name", equalTo("Xã Đa Lộc"))
                .body("figures.total", equalTo(8))
                .body("figures.applicable", equalTo(7))
                .body("figures.byState.IN_PROGRESS", equalTo(4))
                .body("figures.byState.RETURNED", equalTo(0))
                .body("figures.byTimeliness.OVERDUE", equalTo(1))
                .body("figures.byTimeliness.DUE_SOON", equalTo(1))
                .body("figures.byTimeliness.ON_TRACK", equalTo(1))
                .body("figures.byTimeliness.STALE", equalTo(1))
                .body("figures.byTimeliness.UNSCHEDULED", equalTo(2))
                .body("figures.byTimeliness.DONE_ON_TIME", equalTo(1))
                .body("figures.byTimeliness.DONE_LATE", equalTo(1))
                .body("figures.done", equalTo(2))
                .body("figures.verified", equalTo(1))
                .body("figures.percentDone", equalTo(28.5f))
                .body("figures.percentVerified", equalTo(14.2f));
    }

    @Test
    void countsALineThatAGroupLeadsOnceWhateverItsMembersDo() {
        ATask group = ATask.aTask();
        UUID share = Broker.send(ATask.aTask().shareOf(group.id).told("2025-06-01T08:00:00+07:00"));
        await("the member's share taken in")
                .until(() -> world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", share) == 1);

        known(group);

        world.as("daloc.vp").get("/progress").then().body("figures.total", equalTo(1));
    }

    @Test
    void countsByPlanWhatTheUnitOwesAndWhatItLeadsForOthers() {
        APlan own = APlan.aPlan();
        APlan others = APlan.aPlan().of(Territory.AN_THI);
        Stream.of(own, others).forEach(plan -> {
            Broker.send(plan.issued());
            world.settled(plan.id, 1);
        });
        known(
                ATask.aTask().of(own.id, Territory.DA_LOC).at(TaskState.IN_PROGRESS, 10),
                ATask.aTask().of(own.id, Territory.DA_LOC).at(TaskState.VERIFIED, 100),
                ATask.aTask().of(others.id, Territory.AN_THI).ledBy(Territory.CULTURE),
                ATask.aTask().of(others.id, Territory.AN_THI).ledBy(Territory.AN_THI_HOME_AFFAIRS));

        JsonPath commune = progress("daloc.vp", "plan");

        assertThat(commune.<String>getList("groups.label"))
                .containsOnly("Kế hoạch cải thiện chỉ số PAPI năm 2025 (01/KH-UBND)");
        assertThat(commune.getInt("groups.find { it.key == '" + own.id + "' }.figures.total"))
                .isEqualTo(2);
        assertThat(commune.getInt("groups.find { it.key == '" + others.id + "' }.figures.total"))
                .isEqualTo(1);
        assertThat(progress("sonoivu", "plan").getInt("groups.find { it.key == '" + others.id + "' }.figures.total"))
                .isEqualTo(2);
    }

    @Test
    void letsTimeAloneMakeATaskOverdue() {
        known(ATask.aTask().at(TaskState.IN_PROGRESS, 40).due("2025-07-05T00:00:00+07:00"));

        world.at("2025-07-04T23:59:00+07:00");
        assertThat(progress("sonoivu", "state").getInt("figures.byTimeliness.OVERDUE"))
                .isZero();
        world.at("2025-07-05T00:00:00+07:00");

        assertThat(progress("sonoivu", "state").getInt("figures.byTimeliness.OVERDUE"))
                .isEqualTo(1);
    }

    @Test
    void groupsByUnitsBelowDimensionLeadMonthAndState() {
        known(
                ATask.aTask().about("PAPI", 10, "Nội dung mười").due("2025-07-01T00:00:00+07:00"),
                ATask.aTask().about("PAPI", 2, "Công khai").ledBy(Territory.JUSTICE),
                ATask.aTask()
                        .of(Ids.next(), Territory.LE_XA)
                        .ledBy(Territory.LE_XA)
                        .due("2025-08-15T00:00:00+07:00"));

        assertThat(progress("sonoivu", "unit").getList("groups.label"))
                .containsExactly("Huyện Ân Thi", "Huyện Tiên Lữ");
        assertThat(progress("sonoivu", "unit").getList("groups.figures.total")).containsExactly(2, 1);
        assertThat(progress("sonoivu", "unit&depth=2").getList("groups.key"))
                .containsExactly(Territory.DA_LOC.toString(), Territory.LE_XA.toString());
        assertThat(progress("sonoivu", "unit&depth=0").getList("groups.label")).containsExactly("Tỉnh Hưng Yên");
        assertThat(progress("daloc.vp", "dimension").getList("groups.label"))
                .containsExactly("PAPI 2. Công khai", "PAPI 10. Nội dung mười");
        assertThat(progress("daloc.vp", "lead").getList("groups.label"))
                .containsExactly("Công chức Tư pháp - Hộ tịch xã Đa Lộc", "Công chức Văn hóa - Xã hội xã Đa Lộc");
        assertThat(progress("sonoivu", "month").getList("groups.label"))
                .containsExactly("Tháng 06/2025", "Tháng 08/2025", "Không định hạn");
        assertThat(progress("sonoivu", "state").getList("groups.label")).containsExactly("Chưa thực hiện");
    }

    @Test
    void narrowsToAnIndexAndAYear() {
        known(
                ATask.aTask(),
                ATask.aTask().about("SIPAS", 1, "Tiếp cận dịch vụ"),
                ATask.aTask().in(2024));

        world.as("sonoivu")
                .get("/progress?index=PAPI&year=2025")
                .then()
                .body("figures.total", equalTo(1))
                .body("index", equalTo("PAPI"))
                .body("year", equalTo(2025));
    }

    @Test
    void showsAnOfficerTheWorkTheyLead() {
        known(ATask.aTask().ledBy(Territory.CULTURE), ATask.aTask().ledBy(Territory.JUSTICE));

        assertThat(progress("daloc.vhxh", "lead").getList("groups.key")).containsExactly(Territory.CULTURE.toString());
    }

    @Test
    void hidesAnotherCommune() {
        known(ATask.aTask());

        world.as("lexa.vp")
                .queryParam("unitId", Territory.DA_LOC)
                .get("/progress")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        world.as("lexa.vp")
                .get("/progress")
                .then()
                .body("figures.total", equalTo(0))
                .body("figures.percentDone", nullValue())
                .body("groups", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupBy=colour", "depth=9", "depth=-1", "since=2025"})
    void refusesAParameterItDoesNotKnow(String query) {
        world.as("daloc.vp").get("/progress?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void showsAStatusWithinASecondAndSaysHowFarItHasCome() {
        ATask task = ATask.aTask();
        known(task);
        TaskStatus done = task.at(TaskState.REPORTED_DONE, 100)
                .done("2025-07-01T10:00:00+07:00")
                .told("2025-07-01T10:00:00+07:00");

        Broker.send(done);

        await("visible in the aggregate")
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> progress("sonoivu", "state").getInt("figures.done") == 1);
        JsonPath after = progress("sonoivu", "state");
        assertThat(OffsetDateTime.parse(after.getString("appliedThrough")).toInstant())
                .isEqualTo(done.occurredAt());
        assertThat(after.getString("asOf")).startsWith("2025-07-02T09:00").endsWith("+07:00");
    }

    private JsonPath progress(String user, String groupBy) {
        return world.as(user)
                .get("/progress?groupBy=" + groupBy)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
