package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.reminder.Written.tell;
import static vn.tiendo.notification.testing.Province.as;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.reminder.Written.Told;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineApproaching;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineEscalated;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineMissed;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;

@NotificationTest
class RemindersTest {
    private final Written written;

    RemindersTest(Sql sql) {
        this.written = new Written(sql);
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void remindsTheLeadAndLaterEscalatesAndTellsTheOtherServices() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));

        Today.is("2025-06-23T08:00");
        Today.is("2025-07-08T09:00");

        assertThat(written.told(task.id()))
                .containsExactly(
                        tell(CULTURE, NotificationKind.DEADLINE_APPROACHING),
                        tell(CULTURE, NotificationKind.DEADLINE_ESCALATED),
                        tell(PROVINCE, NotificationKind.DEADLINE_ESCALATED));
        assertThat(as("sonoivu").get("/notifications?limit=200").jsonPath().<String>getList("items.subjectId"))
                .contains(task.id().toString());
        await("both events are out").until(() -> Written.events(task.id()).size() == 2);
        assertThat(Written.events(task.id())).allSatisfy(GoldenEvents::assertLikeGolden);
        assertThat(Written.events(task.id()))
                .hasExactlyElementsOfTypes(DeadlineApproaching.class, DeadlineEscalated.class);
    }

    @Test
    void climbsTheWholeLadderWhenNothingIsDone() {
        TestTask task = written.registered(aTask().dueOn("2025-06-13"));

        Stream.of("06-06", "06-09", "06-12", "06-13", "06-16", "06-20", "06-23")
                .forEach(day -> Today.is("2025-" + day + "T08:30"));

        assertThat(written.told(task.id()))
                .containsExactly(
                        tell(CULTURE, NotificationKind.DEADLINE_APPROACHING),
                        tell(CULTURE, NotificationKind.DEADLINE_APPROACHING),
                        tell(CULTURE, NotificationKind.DEADLINE_MISSED),
                        tell(DA_LOC, NotificationKind.DEADLINE_MISSED),
                        tell(CULTURE, NotificationKind.DEADLINE_ESCALATED),
                        tell(AN_THI, NotificationKind.DEADLINE_ESCALATED));
        await("one event a rung").until(() -> Written.events(task.id()).size() == 4);
        assertThat(Written.events(task.id()))
                .hasOnlyElementsOfTypes(DeadlineApproaching.class, DeadlineMissed.class, DeadlineEscalated.class);
    }

    @Test
    void writesDownWhichRungsAnOutageSwallowed() {
        TestTask task = written.registered(aTask().dueOn("2025-06-13"));

        Today.is("2025-06-17T10:00");

        assertThat(written.told(task.id())).extracting(Told::kind).containsOnly(NotificationKind.DEADLINE_MISSED);
        assertThat(written.ledgerOf(task.id()))
                .containsExactlyInAnyOrder(
                        tuple(-5, CULTURE, "SUPERSEDED by 1"),
                        tuple(-1, CULTURE, "SUPERSEDED by 1"),
                        tuple(1, CULTURE, "FIRED"),
                        tuple(1, DA_LOC, "FIRED"));
    }

    @Test
    void tellsTheLeadTooWhenNothingWasToldBeforeTheEscalation() {
        TestTask task = written.registered(aTask().dueOn("2025-06-13"));
        Today.is("2025-06-23T10:00");
        assertThat(written.told(task.id()))
                .containsExactly(
                        tell(CULTURE, NotificationKind.DEADLINE_ESCALATED),
                        tell(AN_THI, NotificationKind.DEADLINE_ESCALATED));
    }

    @Test
    void oneDeadlineThatCannotBeReadKeepsNoOtherWaiting() {
        TestTask broken = written.registered(aTask().dueOn("2025-06-30"));
        TestTask sound = written.registered(aTask().dueOn("2025-06-30"));
        written.yearOf(broken.id(), null);

        Today.is("2025-06-23T08:00");

        assertThat(written.told(sound.id())).hasSize(1);
        assertThat(written.told(broken.id())).isEmpty();
        assertThat(written.nextLook(broken.id())).isBetween("2025-06-23T01:10:00Z", "2025-06-23T01:11:00Z");
        written.yearOf(broken.id(), 2025);
        Today.is("2025-06-23T08:12");
        assertThat(written.told(broken.id())).hasSize(1);
    }

    @Test
    void keepsQuietOutsideOfficeHoursAndOnRestDays() {
        TestTask task = written.registered(aTask().dueOn("2025-05-06"));

        Stream.of("2025-04-26T07:00", "2025-04-28T18:00", "2025-04-30T10:00", "2025-05-02T10:00", "2025-05-04T10:00")
                .forEach(Today::is);

        assertThat(written.told(task.id())).isEmpty();
    }

    @Test
    void stopsWhenTheWorkIsDone() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));
        Today.is("2025-06-23T08:00");
        TestTask done = task.doneAt("2025-06-24T10:00").sent();
        await("it is known to be done").until(() -> written.stateVersion(done.id()) == done.version());

        Today.is("2025-06-27T08:00");
        Today.is("2025-07-08T09:00");

        assertThat(written.told(task.id())).hasSize(1);
    }

    @Test
    void goesOnWhereItStoodWhenTheWorkIsReturned() {
        TestTask done = written.registered(aTask().dueOn("2025-06-30"))
                .doneAt("2025-06-20T10:00")
                .sent();
        await("it is known to be done").until(() -> written.stateVersion(done.id()) == done.version());
        Today.is("2025-06-27T08:00");
        assertThat(written.told(done.id())).isEmpty();

        done.returned().sent();

        await("the lead is told").until(() -> written.told(done.id()).size() == 1);
    }

    @Test
    void escalatesAReportToTheDeskItGoesTo() {
        UUID id = owed(UUID.randomUUID(), DA_LOC, PROVINCE, AN_THI, "2025-05-22", null);

        Today.is("2025-05-29T08:00");

        assertThat(written.told(id))
                .containsExactly(
                        tell(DA_LOC, NotificationKind.DEADLINE_ESCALATED),
                        tell(AN_THI, NotificationKind.DEADLINE_ESCALATED));
    }

    @Test
    void tellsOfWorkThatIsAReportOnceByTheReport() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));
        UUID report = owedByLine(task, "2025-06-30");

        Today.is("2025-06-23T08:00");
        Today.is("2025-06-27T08:00");

        assertThat(written.told(task.id())).isEmpty();
        assertThat(written.told(report))
                .containsExactly(
                        tell(CULTURE, NotificationKind.DEADLINE_APPROACHING),
                        tell(CULTURE, NotificationKind.DEADLINE_APPROACHING));
        assertThat(as("daloc.vhxh").get("/notifications?limit=200").jsonPath().<String>getList("items.title"))
                .anySatisfy(title -> assertThat(title).contains("2.1 “Báo cáo quý II năm 2025"));
    }

    @Test
    void tellsOfTheWorkItselfOnceTheReportIsLifted() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));
        UUID report = owedByLine(task, "2025-06-30");
        Today.is("2025-06-23T08:00");
        Broker.send(new ReportWaived(report, 2, CULTURE, DA_LOC, "Không còn yêu cầu", Instant.EPOCH));
        await("it is lifted").until(() -> written.stateVersion(report) == 2);

        Today.is("2025-06-27T08:00");

        assertThat(written.told(task.id())).containsExactly(tell(CULTURE, NotificationKind.DEADLINE_APPROACHING));
    }

    @Test
    void tellsOfBothWhenTheyAreOwedOnDifferentDays() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));
        UUID report = owedByLine(task, "2025-06-27");

        Today.is("2025-06-27T08:00");

        assertThat(written.told(task.id())).hasSize(1);
        assertThat(written.told(report)).hasSize(1);
    }

    private UUID owedByLine(TestTask task, String lastDay) {
        OfLine line = new OfLine("2.1", "Niêm yết dự toán ngân sách");
        return owed(task.planId(), CULTURE, DA_LOC, null, lastDay, line);
    }

    private UUID owed(
            UUID plan, UUID unit, UUID recipient, @Nullable UUID through, String lastDay, @Nullable OfLine line) {
        UUID id = UUID.randomUUID();
        Instant due = Deadline.atLatest(LocalDate.parse(lastDay)).endsAt();
        Broker.send(new ReportDue(
                id,
                1,
                plan,
                2025,
                "Q2",
                unit,
                recipient,
                through,
                LocalDate.of(2025, 3, 15),
                LocalDate.of(2025, 6, 14),
                due,
                due,
                null,
                line));
        await("it is registered").until(() -> written.dutyVersion(id) == 1);
        return id;
    }

    @Test
    void waitsForAUnitItHasNotHeardOf() {
        TestTask task = written.registered(aTask().ledBy(UUID.randomUUID()).dueOn("2025-06-30"));

        Today.is("2025-06-23T08:00");

        assertThat(written.told(task.id())).isEmpty();
        assertThat(written.nextLook(task.id())).isBetween("2025-06-23T01:00:59Z", "2025-06-23T01:02:00Z");
    }
}
