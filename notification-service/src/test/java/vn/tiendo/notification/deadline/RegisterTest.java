package vn.tiendo.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.deadline.Seen.find;
import static vn.tiendo.notification.deadline.Seen.status;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.DA_LOC;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;

@NotificationTest
class RegisterTest {
    private static final Instant DUE = Instant.parse("2025-07-04T17:00:00Z");
    private final Sql sql;

    RegisterTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void registersATaskAndRemembersEveryDateItHad() {
        TestTask task = aTask().dueOn("2025-05-30").sent();
        await("it is registered").until(() -> find(task.id()) != null);

        TestTask moved = task.dueOn("2025-06-30").sent();

        await("it has moved").until(() -> "2025-06-30".equals(find(task.id()).get("lastDay")));
        assertThat(find(moved.id()))
                .containsEntry("subject", "TASK")
                .containsEntry("code", "2.1")
                .containsEntry("status", "OPEN")
                .containsEntry("dueAt", "2025-07-01T00:00:00+07:00")
                .containsEntry("earlierDueAt", List.of("2025-05-31T00:00:00+07:00"));
    }

    @Test
    void takesNoStaleNewsAndNothingTwice() {
        TestTask first = aTask().dueOn("2025-05-30");
        TestTask second = first.dueOn("2025-06-30");
        UUID event = UUID.randomUUID();
        Broker.send(second.status(), event);
        Broker.send(first.status());
        Broker.send(second.status(), event);
        TestTask last = second.doneAt("2025-06-02T10:00").sent();

        await("the last is known").until(() -> "MET_ON_TIME".equals(status(last.id())));

        assertThat(find(first.id()))
                .containsEntry("lastDay", "2025-06-30")
                .containsEntry("metAt", "2025-06-02T10:00:00+07:00")
                .containsEntry("earlierDueAt", List.of());
    }

    @Test
    void showsADroppedTaskAsLapsedAndAReturnedOneAsOpenAgain() {
        TestTask dropped = aTask().dueOn("2025-05-30").dropped().sent();
        TestTask returned = aTask().dueOn("2025-02-28")
                .doneAt("2025-02-20T10:00")
                .returned()
                .sent();

        await("the one lapses").until(() -> "LAPSED".equals(status(dropped.id())));
        await("the other is overdue").until(() -> "OVERDUE".equals(status(returned.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "due submitted,                          MET_ON_TIME",
        "submitted due,                          MET_ON_TIME",
        "due submitted returned,                 OPEN",
        "due returned submitted,                 OPEN",
        "returned due,                           OPEN",
        "submitted returned accepted due,        MET_ON_TIME",
        "due accepted,                           MET_ON_TIME"
    })
    void followsAReportWhateverTheOrderOfItsEvents(String order, DeadlineStatus expected) {
        UUID id = UUID.randomUUID();
        Map<String, Event> events = Map.of(
                "due", due(id),
                "submitted", new ReportSubmitted(id, 2, UUID.randomUUID(), DA_LOC, AN_THI, false, DUE.minusSeconds(90)),
                "returned", new ReportReturned(id, 3, UUID.randomUUID(), DA_LOC, AN_THI, "Thiếu", DUE.minusSeconds(60)),
                "accepted", new ReportAccepted(id, 4, UUID.randomUUID(), DA_LOC, AN_THI, 1, DUE.minusSeconds(30)));

        List.of(order.split(" ")).forEach(name -> Broker.send(events.get(name)));

        await("it stands as it should").until(() -> expected.name().equals(status(id)));
        assertThat(find(id)).containsEntry("title", "Báo cáo 6 tháng đầu năm 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,        2025-07-03T17:00:00Z, OPEN",
        "MET_ON_TIME, 2025-07-03T17:00:00Z, MET_ON_TIME",
        "MET_ON_TIME, 2025-07-06T17:00:00Z, MET_ON_TIME",
        "MET_LATE,    2025-07-03T17:00:00Z, MET_LATE",
        "MET_LATE,    2025-07-06T17:00:00Z, MET_LATE",
        "WAIVED,      2025-07-03T17:00:00Z, LAPSED"
    })
    void followsTheDutyToIssueAPlan(IssuanceStatus status, Instant recordedAt, DeadlineStatus expected) {
        UUID id = UUID.randomUUID();
        Instant asked = DUE.minusSeconds(9_000_000);
        Broker.send(issuance(id, 1, IssuanceStatus.OPEN, asked));

        Broker.send(issuance(id, 2, status, recordedAt));

        await("it stands as it should").until(() -> version(id) == 2);
        assertThat(find(id))
                .containsEntry("subject", "ISSUANCE")
                .containsEntry("status", expected.name())
                .containsEntry("title", "Ban hành kế hoạch thực hiện “Kế hoạch PAPI của huyện”");
    }

    @Test
    void letsTheOpenTasksOfAClosedPlanLapseWhateverComesFirst() {
        UUID plan = UUID.randomUUID();
        TestTask open = aTask().under(plan).dueOn("2025-05-30").sent();
        TestTask done = aTask().under(plan)
                .dueOn("2025-05-30")
                .doneAt("2025-03-07T10:00")
                .sent();
        await("one is registered").until(() -> find(open.id()) != null);
        await("the other is registered").until(() -> find(done.id()) != null);

        Broker.send(new PlanClosed(plan, 1, DA_LOC, 2025, LocalDate.of(2025, 3, 10), DUE));
        await("the open one lapses").until(() -> "LAPSED".equals(status(open.id())));
        TestTask late = aTask().under(plan).dueOn("2025-05-30").sent();

        await("one heard of later too").until(() -> "LAPSED".equals(status(late.id())));
        assertThat(find(open.id())).containsEntry("lapseReason", "PLAN_CLOSED");
        assertThat(find(done.id())).containsEntry("status", "MET_ON_TIME").containsEntry("lapseReason", null);
    }

    @Test
    void keepsTheTimeOfSubmissionWhenTheReportIsAcceptedAfterItsEnd() {
        UUID id = UUID.randomUUID();
        Broker.send(due(id));
        Broker.send(new ReportSubmitted(id, 2, UUID.randomUUID(), DA_LOC, AN_THI, false, DUE.minusSeconds(90)));
        Broker.send(new ReportAccepted(id, 3, UUID.randomUUID(), DA_LOC, AN_THI, 1, DUE.plusSeconds(3600)));
        await("all is applied").until(() -> version(id) == 3);

        assertThat(status(id)).isEqualTo("MET_ON_TIME");
    }

    @Test
    void appliesTheGoldenExampleOfEveryEvent() {
        List.of(
                        Topic.TASK_STATUS,
                        Topic.REPORT,
                        Topic.PLAN,
                        Topic.UNIT,
                        Topic.CALENDAR,
                        Topic.FINDING,
                        Topic.DIFFICULTY,
                        Topic.REQUEST)
                .forEach(topic -> GoldenEvents.of(topic).forEach(Broker::send));

        await("the golden task").until(() -> find(UUID.fromString("01945a3c-9000-7a10-8a00-000000000001")) != null);
        await("the golden duty").until(() -> find(UUID.fromString("01945a3c-b000-7c1e-9d50-000000000001")) != null);
        await("the golden report").until(() -> find(UUID.fromString("01945a3c-a000-7b20-8b00-000000000002")) != null);
        await("the golden finding").until(() -> find(UUID.fromString("0196a0f4-7400-7b3e-8c21-000000000001")) != null);
        await("the golden difficulty")
                .until(() -> find(UUID.fromString("0196a0f4-7400-7b3e-8c21-000000000006")) != null);
        await("the golden request").until(() -> find(UUID.fromString("0196a0f4-7400-7b3e-8c21-000000000003")) != null);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        int tasks = Broker.deadLetters(Topic.TASK_STATUS);
        int reports = Broker.deadLetters(Topic.REPORT);
        byte[] garbage = "not json".getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();

        Broker.send(Topic.TASK_STATUS, key, key, "vn.tiendo.task.status.v1", garbage);
        Broker.send(Topic.REPORT, key, key, "vn.tiendo.report.burnt.v1", garbage);
        TestTask task = aTask().dueOn("2025-05-30").sent();

        await("the good one arrives").until(() -> find(task.id()) != null);
        await("the task's poison").until(() -> Broker.deadLetters(Topic.TASK_STATUS) == tasks + 1);
        await("the report's poison").until(() -> Broker.deadLetters(Topic.REPORT) == reports + 1);
    }

    private static IssuanceDuty issuance(UUID id, long version, IssuanceStatus status, Instant at) {
        UUID plan = UUID.randomUUID();
        return new IssuanceDuty(
                id, version, plan, "Kế hoạch PAPI của huyện", DA_LOC, AN_THI, DUE, status, null, at, null);
    }

    private static ReportDue due(UUID id) {
        return new ReportDue(
                id,
                1,
                UUID.randomUUID(),
                2025,
                "H1",
                DA_LOC,
                AN_THI,
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                DUE,
                DUE.minusSeconds(9_000_000),
                null,
                null);
    }

    private long version(UUID subject) {
        return sql.one(
                        "SELECT state_version FROM deadline WHERE subject_id = ?",
                        row -> row.number("state_version"),
                        subject)
                .orElse(0L);
    }
}
