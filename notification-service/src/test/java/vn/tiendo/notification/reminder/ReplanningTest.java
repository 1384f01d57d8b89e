package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.notification.testing.TestTask.aTask;
import static vn.tiendo.platform.testing.Territory.CULTURE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.NotificationTest;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.reminder.Written.Told;
import vn.tiendo.notification.testing.Province;
import vn.tiendo.notification.testing.TestCalendar;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.notification.testing.Today;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.CalendarEvent.Day;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;

@NotificationTest
class ReplanningTest {
    private final Written written;
    private final Sweep sweep;
    private final Ledger ledger;

    ReplanningTest(Sql sql, Sweep sweep, Ledger ledger) {
        this.written = new Written(sql);
        this.sweep = sweep;
        this.ledger = ledger;
    }

    @BeforeEach
    void onAQuietDayInTheProvince() {
        Province.isKnown();
        Today.is("2025-03-10T09:00");
    }

    @Test
    void plansAnewWhenTheDateIsMoved() {
        TestTask task = written.registered(aTask().dueOn("2025-06-13"));
        Today.is("2025-06-06T08:00");
        TestTask moved = task.dueOn("2025-09-30").sent();
        await("it has moved").until(() -> written.stateVersion(moved.id()) == moved.version());

        Today.is("2025-06-16T08:00");
        assertThat(written.told(task.id())).hasSize(1);
        Today.is("2025-09-23T08:00");

        assertThat(written.told(task.id()))
                .extracting(Told::kind)
                .containsExactly(NotificationKind.DEADLINE_APPROACHING, NotificationKind.DEADLINE_APPROACHING);
    }

    @Test
    void plansAnewWhenTheCalendarChangesAndTellsNothingTwice() {
        TestTask task = written.registered(aTask().dueOn("2025-10-10"));
        Today.is("2025-10-03T08:00");
        assertThat(written.told(task.id())).hasSize(1);
        Today.is("2025-10-05T12:00");
        List<Day> days = Stream.concat(
                        TestCalendar.of2025().days().stream(),
                        Stream.of(new Day(LocalDate.of(2025, 10, 9), DayKind.HOLIDAY, "Nghỉ đột xuất", true)))
                .toList();

        Broker.send(new CalendarState(2025, 2, days));
        await("the look is planned a day earlier")
                .until(() -> written.nextLook(task.id()).equals(Instant.parse("2025-10-08T01:00:00Z")));
        Today.is("2025-10-08T08:00");

        assertThat(written.told(task.id())).hasSize(2);
        Broker.send(new CalendarState(2025, 3, TestCalendar.of2025().days()));
        await("the calendar is as it was")
                .until(() -> written.nextLook(task.id()).equals(Instant.parse("2025-10-13T01:00:00Z")));
        assertThat(written.told(task.id())).hasSize(2);
    }

    @Test
    void tellsOnceHoweverManySweepAtTheSameTime() throws Exception {
        List<TestTask> tasks = IntStream.range(0, 60)
                .mapToObj(i -> aTask().dueOn("2025-08-29").sent())
                .toList();
        tasks.forEach(task -> await("it is registered").until(() -> written.dutyVersion(task.id()) == task.version()));
        ExecutorService sweepers = Executors.newFixedThreadPool(4);

        CompletableFuture<?>[] sweeps = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 40).forEach(again -> sweep.now()), sweepers))
                .toArray(CompletableFuture[]::new);
        Today.is("2025-08-22T08:00");
        CompletableFuture.allOf(sweeps).get();
        sweepers.shutdown();

        assertThat(tasks).allSatisfy(task -> assertThat(written.told(task.id())).hasSize(1));
    }

    @Test
    void cannotTellTheSameRungTwiceEvenIfItTried() {
        TestTask task = written.registered(aTask().dueOn("2025-06-30"));
        UUID deadline = written.deadline(task.id());
        Ledger.Entry entry = new Ledger.Entry(deadline, task.dueAt(), "W-5", CULTURE, null);
        QuarkusTransaction.requiringNew().run(() -> ledger.write(List.of(entry), Instant.EPOCH));

        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> ledger.write(List.of(entry), Instant.EPOCH)))
                .hasStackTraceContaining("duplicate key");
    }
}
