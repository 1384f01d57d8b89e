package vn.tiendo.notification.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.HEALTH;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestMail;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;

@NotificationTest
class NotesTest {
    private static final Instant SAID = Instant.parse("2025-03-10T03:00:00Z");

    private final Sql sql;
    private final TellingNotes telling;
    private final UUID id = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();

    NotesTest(Sql sql, TellingNotes telling) {
        this.sql = sql;
        this.telling = telling;
    }

    @BeforeEach
    void onAMondayMorning() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
        TestMail.isUp();
    }

    @Test
    void tellsTheLeadOfAReminderInTheInboxAndByMail() {
        Broker.send(reminder(DA_LOC));

        await("the lead is told").until(() -> told(task).size() == 1);
        assertThat(told(task)).containsExactly(new Told(CULTURE, "TASK_REMINDED", "Đề nghị đẩy nhanh: 2.1 “Niêm yết”"));
        as("daloc.vhxh")
                .get("/notifications")
                .then()
                .body("items.find { it.subjectId == '" + task + "' }.kind", equalTo("TASK_REMINDED"))
                .body("items.find { it.subjectId == '" + task + "' }.link", equalTo(linkTo("tasks", task)));
        await("mail goes as well").until(() -> TestMail.holding(task.toString()).size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-10T19:30", "2025-03-15T09:00", "2025-04-30T09:00"})
    void waitsForTheNextOfficeHours(String closed) {
        Today.is(closed);
        Broker.send(reminder(DA_LOC));
        await("it is heard").until(() -> notes() == 1);

        telling.now();

        assertThat(told(task)).isEmpty();
        Today.is("2025-05-05T08:01");
        await("the lead is told").until(() -> told(task).size() == 1);
    }

    @Test
    void tellsOfEachReminderOnceHoweverOftenItComes() {
        UUID event = Broker.send(reminder(DA_LOC));
        Broker.send(reminder(DA_LOC), event);
        Broker.send(reminder(DA_LOC));
        UUID other = UUID.randomUUID();
        TaskReminded last = new TaskReminded(
                UUID.randomUUID(), other, "2.2", "Tiếp dân", DA_LOC, CULTURE, DA_LOC, null, null, SAID.plusSeconds(1));

        Broker.send(last);

        await("the last is told").until(() -> told(other).size() == 1);
        assertThat(told(task)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotToldOfWorkThatWasDoneOrDroppedOvernight(boolean done) {
        Today.is("2025-03-10T19:30");
        Broker.send(reminder(DA_LOC));
        TestTask known = new TestTask(task, 7, DA_LOC, CULTURE, aTask().state(), null, null, UUID.randomUUID(), null);
        (done ? known.doneAt("2025-03-10T20:00") : known.dropped()).sent();
        await("both are heard").until(() -> notes() == 1 && isSettled());

        Today.is("2025-03-11T08:05");

        await("it is dealt with").until(() -> untold() == 0);
        assertThat(told(task)).isEmpty();
    }

    @Test
    void waitsForTheUnitThatReminds() {
        Broker.send(reminder(UUID.randomUUID()));
        await("it is heard").until(() -> notes() == 1);

        telling.now();

        assertThat(told(task)).isEmpty();
        assertThat(untold()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, Đồng ý phối hợp: 2.1 “Niêm yết dự toán ngân sách”",
        "DECLINED, Không đồng ý phối hợp: 2.1 “Niêm yết dự toán ngân sách”"
    })
    void tellsWhoeverAskedForSupportOfTheAnswerEvenIfTheWorkIsDoneByThen(RequestStatus answer, String title) {
        TestTask supported =
                aTask().dueOn("2025-12-31").doneAt("2025-03-10T08:00").sent();
        await("the task is registered").until(() -> !sql.list(
                        "SELECT 1 FROM deadline WHERE subject_id = ? AND duty_version > 0", row -> 1, supported.id())
                .isEmpty());
        Broker.send(request(supported.id(), 1, RequestStatus.OPEN));
        Broker.send(request(supported.id(), 2, answer));

        await("the lead is told").until(() -> told(id).contains(new Told(CULTURE, "REQUEST_ANSWERED", title)));

        Broker.send(request(supported.id(), 1, RequestStatus.OPEN));
        Broker.send(request(supported.id(), 2, answer));
        Broker.send(request(supported.id(), 3, answer));
        await("all is heard").until(() -> isHeard(3));
        telling.now();
        assertThat(told(id))
                .filteredOn(one -> one.kind().equals("REQUEST_ANSWERED"))
                .hasSize(1);
        assertThat(text("SELECT body FROM notification WHERE kind = 'REQUEST_ANSWERED' AND subject_id = ?", id))
                .contains("“Đã sắp lịch”");
    }

    @Test
    void saysNothingOfARequestThatWasWithdrawn() {
        Broker.send(request(UUID.randomUUID(), 1, RequestStatus.OPEN));
        Broker.send(request(UUID.randomUUID(), 2, RequestStatus.WITHDRAWN));

        await("all is heard").until(() -> isHeard(2));
        telling.now();

        assertThat(told(id)).extracting(Told::kind).doesNotContain("REQUEST_ANSWERED");
    }

    @Test
    void understandsTheGoldenEventAndPutsPoisonAside() {
        int letters = Broker.deadLetters(Topic.REMINDER);
        for (Event golden : GoldenEvents.of(Topic.REMINDER)) {
            Broker.send(golden);
        }
        String key = id.toString();
        Broker.send(Topic.REMINDER, key, key, "vn.tiendo.task.forgotten.v1", new byte[] {'{', '}'});

        Broker.send(reminder(DA_LOC));

        await("the good one arrives").until(() -> notes() == 1);
        UUID golden = GoldenEvents.of(TaskReminded.class).reminderId();
        assertThat(sql.list("SELECT 1 FROM note WHERE id = ?", row -> 1, golden))
                .hasSize(1);
        await("the poison is aside").until(() -> Broker.deadLetters(Topic.REMINDER) == letters + 1);
    }

    private TaskReminded reminder(UUID by) {
        return new TaskReminded(id, task, "2.1", "Niêm yết", DA_LOC, CULTURE, by, "Đã quá nửa tháng", null, SAID);
    }

    private RequestState request(UUID about, long version, RequestStatus status) {
        return new RequestState(
                id,
                about,
                DA_LOC,
                CULTURE,
                HEALTH,
                status,
                Instant.parse("2025-03-28T17:00:00Z"),
                version,
                SAID,
                status == RequestStatus.OPEN ? null : "Đã sắp lịch");
    }

    private record Told(UUID unit, String kind, String title) {}

    private List<Told> told(UUID subject) {
        return sql.list(
                "SELECT unit_id, kind, title FROM notification WHERE subject_id = ? ORDER BY id",
                row -> new Told(row.uuid("unit_id"), row.text("kind"), row.text("title")),
                subject);
    }

    private int notes() {
        return sql.list("SELECT 1 FROM note WHERE id = ?", row -> 1, id).size();
    }

    private int untold() {
        return sql.list("SELECT 1 FROM note WHERE id = ? AND told_at IS NULL", row -> 1, id)
                .size();
    }

    private boolean isHeard(long version) {
        return !sql.list("SELECT 1 FROM deadline WHERE subject_id = ? AND state_version = ?", row -> 1, id, version)
                .isEmpty();
    }

    private boolean isSettled() {
        return !sql.list(
                        "SELECT 1 FROM deadline WHERE subject_id = ? AND (met_at IS NOT NULL OR lapsed)",
                        row -> 1,
                        task)
                .isEmpty();
    }

    private String text(String query, UUID argument) {
        return sql.one(query, row -> row.text("body"), argument).orElseThrow();
    }

    private static String linkTo(String what, UUID about) {
        return "http://localhost:8080/api/v1/" + what + "/" + about;
    }
}
