package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class PlanToTasksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void itIsSpring() {
        Api.itIs("2025-03-10T08:00:00+07:00");
    }

    @Test
    void eachLineBecomesATaskOfItsOneLead() {
        PlanIssued plan = aPlan().with(aLine("2.1")
                        .ledBy(Territory.JUSTICE)
                        .supportedBy(Territory.POLICE, Territory.CULTURE)
                        .asking("Biên bản niêm yết\nẢnh chụp")
                        .every("P3M")
                        .reaching(70, false))
                .issued();

        UUID task = Api.taskOf(plan.planId(), "2.1");

        Api.as("daloc.vp")
                .get("/tasks/" + task)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("leadUnit.name", equalTo("Công chức Tư pháp - Hộ tịch xã Đa Lộc"))
                .body("coordinators.name", contains("Công an xã Đa Lộc", "Công chức Văn hóa - Xã hội xã Đa Lộc"))
                .body("deliverables", contains("Biên bản niêm yết", "Ảnh chụp"))
                .body("state", equalTo("NOT_STARTED"))
                .body("timeliness", equalTo("ON_TRACK"))
                .body("nextDueAt", equalTo("2025-04-01T00:00:00+07:00"))
                .body("lastDay", equalTo("2025-03-31"))
                .body("occurrences.label", contains("Quý I/2025", "Quý II/2025", "Quý III/2025", "Quý IV/2025"))
                .body("schedules[0].type", equalTo("RECURRING"))
                .body("schedules[0].every", equalTo("P3M"))
                .body("targets[0].op", equalTo(">="))
                .body("targets[0].result", equalTo("PENDING"))
                .body("allowedTransitions", contains("IN_PROGRESS", "REPORTED_DONE", "NOT_ARISEN"));
    }

    @Test
    void tellsTheOthersOfEachNewTask() {
        PlanIssued plan = aPlan().with(aLine("1")).with(aLine("2")).issued();

        await("status of both tasks")
                .atMost(PATIENCE)
                .until(() -> statuses(plan).size() == 2);

        assertThat(statuses(plan)).extracting(TaskStatus::version).containsOnly(1L);
        statuses(plan).forEach(GoldenEvents::assertLikeGolden);
    }

    @Test
    void aPlanThatArrivesTwiceChangesNothing() {
        PlanIssued plan = aPlan().with(aLine("1")).issued();

        UUID again = Broker.send(plan);
        Broker.send(plan, again);
        APlan.amending(plan, "2025-03-01").with(aLine("1")).issued();

        await("two statuses").atMost(PATIENCE).untilAsserted(() -> assertThat(statuses(plan))
                .extracting(TaskStatus::version)
                .containsExactly(1L, 2L));
    }

    @Test
    void aVersionThatArrivesAfterANewerOneChangesNothing() {
        PlanIssued first = aPlan().with(aLine("1").saying("Lời cũ")).event();
        PlanIssued second = APlan.amending(first, "2025-03-01")
                .with(aLine("1").saying("Lời mới"))
                .issued();

        Broker.send(first);
        Broker.send(new PlanIssued(
                first.planId(),
                3,
                first.unitId(),
                first.year(),
                first.title(),
                first.documentCode(),
                second.issuedOn(),
                first.indices(),
                second.lines(),
                List.of(),
                first.occurredAt(),
                null,
                List.of()));

        await("version 3").atMost(PATIENCE).untilAsserted(() -> Api.as("daloc.vp")
                .get("/tasks?planId=" + first.planId())
                .then()
                .body("items.planVersion", contains(3))
                .body("items.version", contains(2))
                .body("items.title", contains("Lời mới")));
    }

    @Test
    void anAmendmentChangesAddsAndDropsAndKeepsTheHistory() {
        PlanIssued first = aPlan().with(aLine("1").saying("Niêm yết dự toán").atLatest("2025-06-30"))
                .with(aLine("2").saying("Tổ chức đối thoại"))
                .issued();
        UUID changed = Api.taskOf(first.planId(), "1");
        UUID dropped = Api.taskOf(first.planId(), "2");

        APlan.amending(first, "2025-03-01")
                .with(aLine("1")
                        .saying("Niêm yết quyết toán")
                        .atLatest("2025-09-30")
                        .ledBy(Territory.JUSTICE))
                .with(aLine("3").saying("Lập danh sách"))
                .issued();

        Api.as("daloc.vp")
                .get("/tasks/" + changed)
                .then()
                .body("title", equalTo("Niêm yết quyết toán"))
                .body("lastDay", equalTo("2025-09-30"))
                .body("schedules.due", contains("2025-09-30"))
                .body("occurrences.status", contains("CANCELLED", "OPEN"))
                .body("leadUnit.id", equalTo(Territory.JUSTICE.toString()))
                .body("version", equalTo(2));
        Api.as("daloc.vp")
                .get("/tasks/" + dropped)
                .then()
                .body("state", equalTo("DROPPED"))
                .body("allowedTransitions", equalTo(List.of()))
                .body("nextDueAt", nullValue());
        Api.as("daloc.vp")
                .get("/tasks/" + changed + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "PLAN_AMENDED"))
                .body("items.actor", everyItem(nullValue()))
                .body("items[1].details.changes.title.from", equalTo("Niêm yết dự toán"))
                .body("items[1].details.changes.title.to", equalTo("Niêm yết quyết toán"));
        await("the dropped task's status").atMost(PATIENCE).until(() -> statuses(first).stream()
                .anyMatch(status -> status.taskId().equals(dropped) && status.state() == TaskState.DROPPED));
    }

    @Test
    void whoWasAssignedStaysWhereAnAmendmentSaysTheSameAsBefore() {
        PlanIssued first = aPlan().with(aLine("1").saying("Lời cũ")).issued();
        UUID task = Api.taskOf(first.planId(), "1");
        Api.sending("daloc.vp", "{\"leadUnitId\": \"" + Territory.POLICE + "\"}")
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(200);

        APlan.amending(first, "2025-03-01").with(aLine("1").saying("Lời mới")).issued();

        Api.as("daloc.vp")
                .get("/tasks/" + task)
                .then()
                .body("title", equalTo("Lời mới"))
                .body("leadUnit.id", equalTo(Territory.POLICE.toString()));
    }

    @Test
    void appliesTheGoldenExampleOfEveryEventItConsumes() {
        Territory.isKnown();
        List<Event> golden = new java.util.ArrayList<>(GoldenEvents.of(Topic.PLAN));
        golden.addAll(GoldenEvents.of(Topic.UNIT));
        golden.addAll(GoldenEvents.of(Topic.CALENDAR));
        UUID plan = GoldenEvents.of(PlanIssued.class).planId();

        golden.forEach(Broker::send);

        await("the golden plan's task").atMost(PATIENCE).untilAsserted(() -> Api.as("daloc.vp")
                .get("/tasks?planId=" + plan)
                .then()
                .body("items.code", contains("2.1"))
                .body("items.lastDay", contains("2025-06-30")));
    }

    @Test
    void whatNobodyUnderstandsGoesToTheDeadLettersAndHoldsNothingUp() {
        int before = Broker.deadLetters(Topic.PLAN);

        Broker.send(Topic.PLAN, "x", UUID.randomUUID().toString(), "vn.tiendo.plan.surprise.v1", bytes("{}"));
        Broker.send(Topic.PLAN, "x", UUID.randomUUID().toString(), typeOfIssued(), bytes("{\"planId\": 7}"));
        PlanIssued next = aPlan().with(aLine("1")).issued();

        await("two dead letters").atMost(PATIENCE).until(() -> Broker.deadLetters(Topic.PLAN) == before + 2);
        assertThat(Api.taskOf(next.planId(), "1")).isNotNull();
    }

    private static String typeOfIssued() {
        return Topic.typeOf(PlanEvent.PlanIssued.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<TaskStatus> statuses(PlanIssued plan) {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.planId().equals(plan.planId()))
                .toList();
    }
}
