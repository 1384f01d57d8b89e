package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.reminder.Written.tell;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;

/** What comes up beside the plan: findings of inspections, difficulties and requests for support. */
@NotificationTest
class AskedOfUnitsTest {
    private static final Instant HAPPENED = Instant.parse("2025-03-10T03:00:00Z");

    private final Sql sql;
    private final Written written;
    private final UUID id = UUID.randomUUID();

    AskedOfUnitsTest(Sql sql) {
        this.sql = sql;
        this.written = new Written(sql);
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void scenario35TellsTheLeadAndTheStandingDeskWhenSupportIsNotAcceptedInTheTerm() {
        TestTask task = written.registered(aTask().dueOn("2025-12-31"));
        Broker.send(request(task.id(), 1, RequestStatus.OPEN, "2025-03-14"));
        await("it is registered").until(() -> version() == 1);
        Today.is("2025-03-10T09:05");
        assertThat(written.told(id)).containsExactly(tell(HEALTH, NotificationKind.DEADLINE_APPROACHING));

        Today.is("2025-03-17T08:30");

        assertThat(written.told(id).subList(1, 4))
                .containsExactlyInAnyOrder(
                        tell(HEALTH, NotificationKind.DEADLINE_MISSED),
                        tell(CULTURE, NotificationKind.DEADLINE_MISSED),
                        tell(DA_LOC, NotificationKind.DEADLINE_MISSED));
        assertThat(text("title")).isEqualTo("Trả lời đề nghị phối hợp: 2.1 “Niêm yết dự toán ngân sách”");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, met", "DECLINED, met", "WITHDRAWN, WITHDRAWN"})
    void asksNobodyAnyMoreOnceThereIsAnAnswer(RequestStatus answer, String outcome) {
        Broker.send(request(UUID.randomUUID(), 2, answer, "2025-03-14"));
        Broker.send(request(UUID.randomUUID(), 1, RequestStatus.OPEN, "2025-03-14"));
        await("it is registered").until(() -> version() == 2);

        Today.is("2025-03-24T09:00");

        assertThat(outcome()).isEqualTo(outcome);
        assertThat(written.told(id)).isSubsetOf(tell(CULTURE, NotificationKind.REQUEST_ANSWERED));
    }

    @Test
    void dropsARequestWithThePlanButNotAFinding() {
        UUID plan = UUID.randomUUID();
        TestTask task = written.registered(aTask().under(plan).dueOn("2025-12-31"));
        Broker.send(request(task.id(), 1, RequestStatus.OPEN, "2025-03-28"));
        FindingState finding = finding(UUID.randomUUID(), 1, FindingStatus.OPEN, "2025-03-28", task.id());
        Broker.send(finding);
        await("both are registered").until(() -> version() == 1 && written.stateVersion(finding.findingId()) == 1);

        Broker.send(new PlanClosed(plan, 1, DA_LOC, 2025, LocalDate.of(2025, 3, 10), HAPPENED));

        await("the request lapses").until(() -> "PLAN_CLOSED".equals(outcome()));
        assertThat(written.nextLook(finding.findingId())).isNotEqualTo(Instant.EPOCH);
    }

    @Test
    void scenario40RestsWhileARemedyAwaitsReinspectionAndGoesOnWhenItFails() {
        Broker.send(finding(id, 1, FindingStatus.OPEN, "2025-03-28", null));
        await("it is registered").until(() -> version() == 1);
        Broker.send(finding(id, 2, FindingStatus.REMEDIED, "2025-03-28", null));
        await("it is remedied").until(() -> version() == 2);
        Today.is("2025-03-21T09:00");
        assertThat(written.told(id)).isEmpty();

        Broker.send(finding(id, 3, FindingStatus.OPEN, "2025-04-11", null));
        await("its lead is told of the other day").until(() -> !written.told(id).isEmpty());
        assertThat(sql.list("SELECT title FROM notification WHERE subject_id = ?", row -> row.text("title"), id))
                .singleElement()
                .asString()
                .startsWith("Kiểm tra lại chưa đạt, hạn mới hết ngày 11/4/2025: Khắc phục");
        Today.is("2025-04-14T09:00");

        assertThat(written.told(id))
                .containsExactlyInAnyOrder(
                        tell(CULTURE, NotificationKind.DEADLINE_MOVED),
                        tell(CULTURE, NotificationKind.DEADLINE_MISSED),
                        tell(DA_LOC, NotificationKind.DEADLINE_MISSED));
        Broker.send(finding(id, 4, FindingStatus.REMEDIED, "2025-04-11", null));
        Broker.send(finding(id, 5, FindingStatus.CLOSED, "2025-04-11", null));
        await("it is closed").until(() -> version() == 5);
        assertThat(text("met_at::text")).isEqualTo(text("timestamptz '2025-03-10T03:04:00Z'::text"));
        assertThat(sql.list(
                        "SELECT 1 FROM deadline_move m JOIN deadline d ON d.id = m.deadline_id WHERE d.subject_id = ?",
                        row -> 1,
                        id))
                .hasSize(1);
    }

    @Test
    void remindsTheLevelThatADifficultyLiesWithAndTellsTheNextThatItHasClimbed() {
        TestTask task = written.registered(aTask().dueOn("2025-12-31"));
        Broker.send(difficulty(task.id(), 1, CULTURE, "2025-03-14", null));
        await("it is registered").until(() -> version() == 1);
        Today.is("2025-03-10T09:05");
        assertThat(written.told(id)).containsExactly(tell(CULTURE, NotificationKind.DEADLINE_APPROACHING));

        Broker.send(difficulty(task.id(), 2, DA_LOC, "2025-04-11", null));
        await("the next level is told")
                .until(() -> written.told(id).contains(tell(DA_LOC, NotificationKind.DEADLINE_MOVED)));
        Today.is("2025-04-04T09:00");

        assertThat(written.told(id).subList(1, 3))
                .containsExactly(
                        tell(DA_LOC, NotificationKind.DEADLINE_MOVED),
                        tell(DA_LOC, NotificationKind.DEADLINE_APPROACHING));
        assertThat(sql.list(
                        "SELECT title FROM notification WHERE subject_id = ? AND kind = 'DEADLINE_MOVED'",
                        row -> row.text("title"),
                        id))
                .singleElement()
                .asString()
                .startsWith("Khó khăn chuyển lên cấp trên, hạn mới hết ngày 11/4/2025: Giải quyết");
        assertThat(text("title")).isEqualTo("Giải quyết khó khăn, vướng mắc: 2.1 “Niêm yết dự toán ngân sách”");
        Broker.send(difficulty(task.id(), 3, DA_LOC, "2025-04-11", "Đã cấp kinh phí"));
        await("it is solved").until(() -> "met".equals(outcome()));
        Today.is("2025-04-21T09:00");
        assertThat(written.told(id)).hasSize(3);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        int findings = Broker.deadLetters(Topic.FINDING);
        int requests = Broker.deadLetters(Topic.REQUEST);
        int difficulties = Broker.deadLetters(Topic.DIFFICULTY);
        String key = id.toString();
        Broker.send(Topic.FINDING, key, key, "vn.tiendo.finding.state.v1", new byte[] {'{'});
        Broker.send(Topic.REQUEST, key, key, "vn.tiendo.request.burnt.v1", new byte[] {'{', '}'});
        Broker.send(Topic.DIFFICULTY, key, key, "vn.tiendo.difficulty.burnt.v1", new byte[] {'{', '}'});

        Broker.send(finding(id, 1, FindingStatus.OPEN, "2025-03-28", null));

        await("the good one arrives").until(() -> version() == 1);
        await("the finding's poison").until(() -> Broker.deadLetters(Topic.FINDING) == findings + 1);
        await("the difficulty's poison").until(() -> Broker.deadLetters(Topic.DIFFICULTY) == difficulties + 1);
        await("the request's poison").until(() -> Broker.deadLetters(Topic.REQUEST) == requests + 1);
    }

    private RequestState request(UUID task, long version, RequestStatus status, String lastDay) {
        return new RequestState(
                id,
                task,
                DA_LOC,
                CULTURE,
                HEALTH,
                status,
                end(lastDay),
                version,
                HAPPENED.plusSeconds(60 * version),
                null);
    }

    private static FindingState finding(
            UUID id, long version, FindingStatus status, String lastDay, @Nullable UUID task) {
        return new FindingState(
                id,
                UUID.randomUUID(),
                task,
                DA_LOC,
                CULTURE,
                "Danh sách niêm yết thiếu ngày kết thúc",
                status,
                end(lastDay),
                version,
                HAPPENED.plusSeconds(60 * version));
    }

    private DifficultyState difficulty(
            UUID task, long version, UUID holder, String lastDay, @Nullable String resolution) {
        return new DifficultyState(
                id,
                task,
                DA_LOC,
                holder,
                holder.equals(CULTURE) ? 1 : 2,
                "Chưa có kinh phí in pa nô",
                resolution == null ? DifficultyStatus.OPEN : DifficultyStatus.RESOLVED,
                resolution,
                end(lastDay),
                HAPPENED,
                version,
                HAPPENED.plusSeconds(60 * version));
    }

    private static Instant end(String lastDay) {
        return Deadline.atLatest(LocalDate.parse(lastDay)).endsAt();
    }

    private long version() {
        return written.stateVersion(id);
    }

    private String outcome() {
        return text("coalesce(lapse_reason, CASE WHEN met_at IS NULL THEN 'open' ELSE 'met' END)");
    }

    private String text(String expression) {
        return sql.one(
                        "SELECT " + expression + " AS text FROM deadline WHERE subject_id = ?",
                        row -> row.text("text"),
                        id)
                .orElse("none");
    }
}
