package vn.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.StatusStream.Told;

@ReportingTest
class EventsTest {
    private final World world;

    EventsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "CALENDAR", "FRAMEWORK", "PLAN", "TASK_STATUS", "FINDING", "DIFFICULTY"})
    void appliesTheGoldenExampleOfEveryEventItConsumes(Topic topic) {
        GoldenEvents.of(topic).forEach(golden -> {
            UUID id = Broker.send(golden);

            await("golden event applied")
                    .until(() -> world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", id) == 1);
        });
    }

    @Test
    void takesWhatAGoldenPlanOwesAndAGoldenTaskSays() {
        PlanIssued plan = GoldenEvents.of(PlanIssued.class);
        TaskStatus status = GoldenEvents.of(TaskStatus.class);

        Broker.send(plan);
        Broker.send(status);

        world.owes(plan.reportingDuties().get(0).dutyId());
        UUID byDecree = plan.reportingDuties().get(1).dutyId();
        world.owes(byDecree);
        world.as("daloc.vp")
                .get("/report-obligations/" + byDecree)
                .then()
                .body("lastDay", equalTo("2025-12-25"))
                .body("dueSource", startsWith("Nghị định 09/2019"));
        world.heardOf(status.taskId(), status.version());
    }

    @Test
    void owesOnceWhatIsToldTwice() {
        APlan plan = APlan.aPlan();
        UUID duty = plan.owingHalfYear();
        UUID event = Broker.send(plan.issued());
        world.owes(duty);

        Broker.send(plan.issued(), event);
        UUID again = Broker.send(plan.issued());

        await("second telling applied")
                .until(() -> world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", again) == 1);
        await("one obligation announced").until(() -> announced(duty) == 1);
        assertThat(world.count("SELECT count(*) AS n FROM obligation WHERE plan_id = ?", plan.id))
                .isEqualTo(1);
    }

    @Test
    void keepsTheNewestStatusWhenOlderOnesComeLate() {
        ATask task = ATask.aTask();
        TaskStatus first = task.told("2025-02-01T08:00:00+07:00");
        TaskStatus second = task.at(TaskState.IN_PROGRESS, 50).told("2025-03-01T08:00:00+07:00");
        TaskStatus third = task.at(TaskState.REPORTED_DONE, 100)
                .done("2025-04-01T08:00:00+07:00")
                .told("2025-04-01T08:00:00+07:00");

        Broker.send(third);
        Broker.send(first);
        Broker.send(second);

        world.heardOf(task.id, 2);
        assertThat(world.count("SELECT version AS n FROM task WHERE id = ? AND state = 'REPORTED_DONE'", task.id))
                .isEqualTo(3);
        assertThat(world.count("SELECT count(*) AS n FROM task_history WHERE task_id = ?", task.id))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAMEWORK", "PLAN", "TASK_STATUS", "FINDING", "DIFFICULTY"})
    void putsWhatItCannotReadAsideAndGoesOn(Topic topic) {
        int before = Broker.deadLetters(topic);
        byte[] nonsense = "{\"planId\": 7".getBytes(StandardCharsets.UTF_8);
        String type = Topic.typeOf(topic.events().get(0));

        Broker.send(topic, "k", UUID.randomUUID().toString(), type, nonsense);
        Broker.send(topic, "k", UUID.randomUUID().toString(), "vn.tiendo.surprise.v1", nonsense);
        UUID healthy = Broker.send(GoldenEvents.of(topic).get(0));

        await("two dead letters").until(() -> Broker.deadLetters(topic) == before + 2);
        await("healthy event applied")
                .until(() -> world.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", healthy) == 1);
    }

    @Test
    void putsOnlyThePoisonAmongManyAside() {
        int before = Broker.deadLetters(Topic.TASK_STATUS);
        List<Told> many = Stream.concat(
                        Stream.generate(() -> ATask.aTask()).limit(60),
                        Stream.of(ATask.aTask().coded("1.\0"), ATask.aTask()))
                .map(task -> new Told(UUID.randomUUID(), task.told("2025-03-01T08:00:00+07:00")))
                .toList();

        StatusStream.send(many);

        await("one dead letter").until(() -> Broker.deadLetters(Topic.TASK_STATUS) == before + 1);
        List<UUID> tasks = many.stream().map(told -> told.status().taskId()).toList();
        await("all others applied")
                .until(() -> world.count("SELECT count(*) AS n FROM task WHERE id = ANY (?::uuid[])", tasks) == 61);
    }

    @Test
    void announcesWhatIsOwedInTheAgreedForm() {
        APlan plan = APlan.aPlan();
        UUID duty = plan.owingHalfYear();

        Broker.send(plan.issued());

        await("obligation announced").until(() -> announced(duty) == 1);
        ReportDue due = Broker.on(Topic.REPORT, ReportDue.class).stream()
                .filter(event -> event.obligationId().equals(duty))
                .findFirst()
                .orElseThrow();
        GoldenEvents.assertLikeGolden(due);
        assertThat(due.dueAt()).isEqualTo("2025-07-04T17:00:00Z");
        assertThat(due.throughUnitId()).isEqualTo(Territory.AN_THI_HOME_AFFAIRS);
    }

    @Test
    void announcesALaterDateOfAnAmendedPlan() {
        APlan plan = APlan.aPlan();
        UUID duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        plan.version(2, "2025-03-01")
                .owing(duty, "H1", "2025-06-30", "2025-07-10", Territory.DA_LOC, Territory.AN_THI, null);
        UUID added =
                plan.owing(Ids.next(), "YEAR", "2025-12-31", "2026-01-05", Territory.DA_LOC, Territory.AN_THI, null);

        Broker.send(plan.issued());

        await("amended and added obligations announced").until(() -> announced(duty) == 2 && announced(added) == 1);
        assertThat(Broker.on(Topic.REPORT, ReportDue.class))
                .filteredOn(due -> due.obligationId().equals(duty))
                .extracting(ReportDue::version)
                .containsExactly(1L, 2L);
    }

    private static long announced(UUID obligation) {
        return Broker.on(Topic.REPORT, ReportDue.class).stream()
                .filter(due -> due.obligationId().equals(obligation))
                .count();
    }
}
