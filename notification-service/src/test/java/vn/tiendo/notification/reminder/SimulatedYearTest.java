package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.notification.day.OpeningTimes;
import vn.tiendo.notification.deadline.Deadlines;
import vn.tiendo.notification.deadline.Ears;
import vn.tiendo.notification.policy.ReminderPolicies;
import vn.tiendo.notification.reminder.YearModel.Line;
import vn.tiendo.notification.reminder.YearModel.Policy;
import vn.tiendo.notification.reminder.YearStory.Change;
import vn.tiendo.notification.testing.StandingStill;
import vn.tiendo.notification.testing.TestCalendar;
import vn.tiendo.notification.unit.Successors;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;

/**
 * The year 2025 with its holidays and swapped days, several hundred duties of all kinds, dates that move, work that is
 * done and returned, outages from an hour to five days, and two instances that always sweep at the same moment.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "year"))
@WithTestResource(StandingStill.class)
class SimulatedYearTest {
    private static final int DUTIES = 400;
    private static final UUID QUIET = UUID.fromString("01945a3c-0000-7000-8000-00000000000a");
    private static final UUID LOUD = UUID.fromString("01945a3c-0000-7000-8000-00000000000b");
    private static final UUID PLAIN = UUID.fromString("01945a3c-0000-7000-8000-00000000000c");
    private static final Instant SWAP_DECIDED = Instant.parse("2025-04-14T03:00:00Z");
    private static final Policy PROVINCES = new Policy(true, Map.of("W-5", "L", "W-1", "L", "W1", "LU", "W5", "LS"));
    private static final Policy OF_QUIET = new Policy(true, Map.of("C-7", "L", "C-1", "LU", "C2", "LU", "W4", "LS"));
    private static final Policy OF_LOUD = new Policy(false, Map.of("C-3", "L", "W-1", "L", "C1", "LU", "C6", "S"));

    private final Sql sql;
    private final Calendars calendars;
    private final Wall wall = new Wall();
    private final List<Sweep> instances;

    SimulatedYearTest(
            Sql sql,
            Calendars calendars,
            Deadlines deadlines,
            ReminderPolicies policies,
            Ledger ledger,
            OpeningTimes openings,
            Successors successors,
            Telling telling,
            MeterRegistry metrics) {
        this.sql = sql;
        this.calendars = calendars;
        this.instances = Stream.generate(() -> new Sweep(
                        new Reminding(deadlines, policies, ledger, openings, successors, telling, sql, wall),
                        deadlines,
                        sql,
                        wall,
                        metrics))
                .limit(2)
                .toList();
    }

    static LongStream seeds() {
        return LongStream.of(2025, System.nanoTime());
    }

    @BeforeAll
    static void inTheProvince() {
        Territory.isKnown();
    }

    @BeforeEach
    void beginAnew() {
        inTransaction(() -> {
            sql.update("TRUNCATE deadline, deadline_move, reminder_ledger, notification, delivery, calendar_day,"
                    + " calendar_year");
            sql.update("UPDATE reminder_basis SET calendar = ''");
            sql.update("DELETE FROM reminder_rung WHERE scope <> 'province'");
            sql.update("DELETE FROM reminder_policy WHERE scope <> 'province'");
            put(QUIET, OF_QUIET);
            put(LOUD, OF_LOUD);
            calendars.apply(new CalendarState(
                    2025,
                    1,
                    TestCalendar.of2025().days().stream()
                            .filter(day -> !day.kind().name().startsWith("SWAPPED"))
                            .toList()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRungOfTheYearIsToldOnceOrSupersededAndNoneOnAHolidayOrAfterTheWorkIsDone(long seed) {
        System.out.println("Simulated year with seed " + seed);
        YearStory story = new YearStory(seed);
        Map<UUID, Policy> policies = new HashMap<>(Map.of(QUIET, OF_QUIET, LOUD, OF_LOUD, PLAIN, PROVINCES));
        policies.put(null, PROVINCES);
        YearModel model = new YearModel(policies);
        List<Change> changes = story.changes(DUTIES, List.of(QUIET, LOUD, PLAIN));

        List<Line> told = live(changes, story.sweeps(), model);

        assertThat(told).containsExactlyInAnyOrderElementsOf(model.ledger);
        assertThat(told).hasSizeGreaterThan(DUTIES);
        assertThat(told).anyMatch(line -> line.by() != null);
        assertThat(noticesPerSubjectAndUnit())
                .isEqualTo(told.stream().filter(line -> line.by() == null).count());
        assertNothingIsToldTwice(told);
        assertNothingIsToldOutsideOpenDuties(told, changes);
    }

    /** The service and the model live through the same year; what the service has written down comes back. */
    private List<Line> live(List<Change> changes, List<Instant> sweeps, YearModel model) {
        Set<Instant> openMoments = new HashSet<>();
        Iterator<Change> coming = changes.iterator();
        @Nullable Change next = coming.next();
        boolean swapped = false;
        for (Instant now : sweeps) {
            for (; next != null && !next.at().isAfter(now); next = coming.hasNext() ? coming.next() : null) {
                hear(next);
                model.apply(next);
            }
            if (!swapped && now.isAfter(SWAP_DECIDED)) {
                swapped = true;
                inTransaction(() -> calendars.apply(
                        new CalendarState(2025, 2, TestCalendar.of2025().days())));
                model.learnOfTheSwap();
            }
            wall.now = now;
            sweepAtOnce();
            model.sweep(now);
            if (model.officeIsOpen(now)) {
                openMoments.add(now);
            }
        }
        List<Line> told = ledger();
        assertThat(told)
                .filteredOn(line -> !isLoud(line.subject(), changes))
                .extracting(Line::at)
                .isSubsetOf(openMoments);
        return told;
    }

    private static void hear(Change change) {
        Ears.hear(change.event());
        Event outcome = change.outcome();
        if (outcome != null) {
            Ears.hear(outcome);
        }
        if (change.version() % 2 == 0) {
            // Old news comes again and must change nothing.
            Ears.hear(change.event());
        }
    }

    private void sweepAtOnce() {
        CyclicBarrier together = new CyclicBarrier(instances.size());
        CompletableFuture.allOf(instances.stream()
                        .map(instance -> CompletableFuture.runAsync(() -> {
                            try {
                                together.await();
                            } catch (Exception broken) {
                                throw new IllegalStateException(broken);
                            }
                            instance.now();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static boolean isLoud(UUID subject, List<Change> changes) {
        return changes.stream()
                .anyMatch(change -> change.owed().id().equals(subject)
                        && LOUD.equals(change.owed().plan()));
    }

    private static void assertNothingIsToldTwice(List<Line> told) {
        Set<String> once = new HashSet<>();
        assertThat(told).allMatch(line -> once.add(line.subject() + " " + line.dueAt() + line.rung() + line.to()));
    }

    /** Each line was written while its duty was open and ended when the line says. */
    private static void assertNothingIsToldOutsideOpenDuties(List<Line> told, List<Change> changes) {
        assertThat(told).allSatisfy(line -> {
            Change last = changes.stream()
                    .filter(change -> change.owed().id().equals(line.subject())
                            && !change.at().isAfter(line.at()))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(last.open()).isTrue();
            LocalDate ended = VietnamTime.dayOf(line.dueAt().minusSeconds(1));
            assertThat(ended).isEqualTo(last.lastDay());
        });
    }

    private List<Line> ledger() {
        return sql.list(
                "SELECT d.subject_id, l.* FROM reminder_ledger l JOIN deadline d ON d.id = l.deadline_id",
                row -> new Line(
                        row.uuid("subject_id"),
                        row.instant("due_at"),
                        row.text("rung"),
                        row.uuid("recipient_unit_id"),
                        row.textOrNull("superseded_by"),
                        row.instant("written_at")));
    }

    private long noticesPerSubjectAndUnit() {
        return sql.one("SELECT count(*) AS n FROM notification", row -> row.number("n"))
                .orElseThrow();
    }

    private void put(UUID plan, Policy policy) {
        String scope = "plan:" + plan;
        sql.update("INSERT INTO reminder_policy (scope, quiet, version) VALUES (?, ?, 1)", scope, policy.quiet());
        Map<Character, String> relations = Map.of('L', "LEAD", 'U', "PLAN_UNIT", 'S', "SUPERIOR");
        policy.rungs()
                .forEach((rung, to) -> sql.update(
                        "INSERT INTO reminder_rung (scope, days, counted, notice, recipients) VALUES (?, ?, ?, ?, ?)",
                        scope,
                        Integer.parseInt(rung.substring(1)),
                        rung.startsWith("W") ? "WORKING" : "CALENDAR",
                        rung.contains("-")
                                ? "DEADLINE_APPROACHING"
                                : to.contains("S") ? "DEADLINE_ESCALATED" : "DEADLINE_MISSED",
                        to.chars()
                                .mapToObj(relation -> relations.get((char) relation))
                                .toList()));
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** Shows what it was told and stands still. */
    private static final class Wall extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
