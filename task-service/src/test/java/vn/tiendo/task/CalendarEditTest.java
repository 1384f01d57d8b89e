package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.CalendarEvent.Day;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class CalendarEditTest {
    private static final String NOW = "2025-12-25T09:00:00+07:00";
    private static final Day NEW_YEAR = new Day(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", true);
    private static final Day SWAPPED = new Day(LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF, "Nghỉ hoán đổi", true);
    private static final Day WORKED = new Day(LocalDate.of(2026, 1, 10), DayKind.SWAPPED_WORK, "Làm bù", true);

    @Inject
    Sql sql;

    private final String event =
            "PLAN_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

    private PlanIssued plan = aPlan().event();

    @BeforeAll
    static void conditionsReadInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void termsOfFiveDaysRunOverNewYear() {
        Api.itIs(NOW);
        Territory.isKnown();
        calendar(NEW_YEAR);
        plan = aPlan().with(aLine("1").within(5, DayUnit.WORKING, event))
                .with(aLine("2").within(5, DayUnit.CALENDAR, event))
                .with(aLine("3").within(2, DayUnit.WORKING, event))
                .with(aLine("4").within(5, DayUnit.WORKING, event))
                .with(aLine("5").within(5, DayUnit.WORKING, event))
                .issued();
        Api.sending("daloc.vp", Map.of("unitId", Territory.DA_LOC, "event", event, "happenedOn", "2025-12-25"))
                .post("/occurrence-triggers")
                .then()
                .statusCode(201);
        Api.sending("daloc.vhxh", Map.of()).post("/tasks/" + id("4") + "/completion");
    }

    @Test
    void scenario43OpenTermsOfWorkingDaysFollowASwappedDayAndKeepTheOldDate() {
        assertThat(lastDays()).containsExactly("2026-01-02", "2025-12-30", "2025-12-29", "2026-01-02", "2026-01-02");
        calendar(NEW_YEAR, SWAPPED, WORKED);

        assertThat(lastDays()).containsExactly("2026-01-05", "2025-12-30", "2025-12-29", "2026-01-02", "2026-01-05");

        timeline("1")
                .body("items.kind", contains("PLANNED", "EVENT_RECORDED", "DUE_MOVED"))
                .body("items[2].details.cause", equalTo("CALENDAR"))
                .body("items[2].details.oldLastDay", equalTo("2026-01-02"))
                .body("items[2].details.newLastDay", equalTo("2026-01-05"));
        timeline("3").body("items.kind", contains("PLANNED", "EVENT_RECORDED"));
        assertThat(told("1")).containsExactly(new DueMove(Cause.CALENDAR, Instant.parse("2026-01-02T17:00:00Z")));
        assertThat(told("3")).isEmpty();
    }

    @Test
    void workThatIsReturnedIsOwedByTheCalendarOfToday() {
        calendar(NEW_YEAR, SWAPPED, WORKED);
        assertThat(lastDays().get(3)).isEqualTo("2026-01-02");

        Api.sending("daloc.ct", Map.of("accepted", false, "reason", "Thiếu danh sách"))
                .post("/tasks/" + id("4") + "/verification")
                .then()
                .body("lastDay", equalTo("2026-01-05"));

        timeline("4").body("items[-1].details.newLastDays", contains("2026-01-05"));
        assertThat(told("4")).containsExactly(new DueMove(Cause.CALENDAR, Instant.parse("2026-01-02T17:00:00Z")));
    }

    @Test
    void aSecondRunAndAnOldVersionMoveNothing() {
        calendar(NEW_YEAR, SWAPPED, WORKED);

        Broker.send(new CalendarState(2026, 1, List.of()));
        Api.itIs(NOW);
        calendar(NEW_YEAR, SWAPPED, WORKED);

        assertThat(lastDays().get(0)).isEqualTo("2026-01-05");
        timeline("1").body("items.kind", contains("PLANNED", "EVENT_RECORDED", "DUE_MOVED"));
    }

    @Test
    void aDateSomebodyDecidedStaysAndIsToldAsAnExtension() {
        String extension = Api.sending("daloc.vhxh", Map.of("lastDay", "2026-01-09", "reason", "Chờ số liệu"))
                .post("/tasks/" + id("5") + "/extensions")
                .path("id");
        Api.sending("sonoivu", Map.of("accepted", true))
                .post("/extensions/" + extension + "/decision")
                .then()
                .statusCode(200);

        calendar(NEW_YEAR, SWAPPED, WORKED);

        assertThat(lastDays().get(4)).isEqualTo("2026-01-09");
        assertThat(told("5")).containsExactly(new DueMove(Cause.EXTENSION, Instant.parse("2026-01-02T17:00:00Z")));
    }

    /** A newer version of 2026 with these exceptions, once it has been followed. */
    private void calendar(Day... days) {
        long version = 1 + followed();
        Broker.send(new CalendarState(2026, version, List.of(days)));
        await("the calendar is followed").atMost(Duration.ofSeconds(30)).until(() -> {
            Api.itIs(NOW);
            return followed() == version;
        });
    }

    private long followed() {
        return QuarkusTransaction.requiringNew().call(() -> sql.one(
                        "SELECT version FROM calendar_followed WHERE year = 2026", row -> row.number("version"))
                .orElse(10L));
    }

    private List<String> lastDays() {
        List<String> all = new ArrayList<>();
        for (String code : List.of("1", "2", "3", "4", "5")) {
            all.add(Api.as("daloc.vp").get("/tasks/" + id(code)).path("lastDay"));
        }
        return all;
    }

    private List<DueMove> told(String code) {
        UUID task = id(code);
        long version = Api.as("daloc.vp").get("/tasks/" + task).<Integer>path("version");
        await("all news of the task").atMost(Duration.ofSeconds(30)).until(() -> statuses(task).stream()
                .anyMatch(status -> status.version() == version));
        return statuses(task).stream()
                .filter(status -> status.dueMoved() != null)
                .map(TaskStatus::dueMoved)
                .toList();
    }

    private static List<TaskStatus> statuses(UUID task) {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.taskId().equals(task))
                .toList();
    }

    private ValidatableResponse timeline(String code) {
        return Api.as("daloc.vp").get("/tasks/" + id(code) + "/timeline").then();
    }

    private UUID id(String code) {
        return Api.taskOf(plan.planId(), code);
    }
}
