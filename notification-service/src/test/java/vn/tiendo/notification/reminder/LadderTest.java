package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.policy.Counted;
import vn.tiendo.notification.policy.Relation;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.notification.reminder.Ladder.Step;
import vn.tiendo.notification.testing.TestCalendar;
import vn.tiendo.platform.deadline.Deadline;

class LadderTest {
    static final Ladder LADDER = new Ladder(List.of(
            TestRungs.working(5, NotificationKind.DEADLINE_ESCALATED, List.of(Relation.LEAD, Relation.SUPERIOR)),
            TestRungs.working(-5, NotificationKind.DEADLINE_APPROACHING, List.of(Relation.LEAD)),
            TestRungs.working(-1, NotificationKind.DEADLINE_APPROACHING, List.of(Relation.LEAD)),
            TestRungs.working(1, NotificationKind.DEADLINE_MISSED, List.of(Relation.LEAD, Relation.PLAN_UNIT))));
    private final OfficeHours hours = TestCalendar.hours();
    private final Deadline endOfJune = Deadline.atLatest(LocalDate.of(2025, 6, 30));

    @ParameterizedTest(name = "last day {0}, rung {1}: {2}")
    @CsvSource({
        // An ordinary week.
        "2025-06-30, -5, 2025-06-23",
        "2025-06-30, -1, 2025-06-27",
        "2025-06-30,  1, 2025-07-01",
        "2025-06-30,  5, 2025-07-07",
        // Over Tết, from 25 January to 2 February.
        "2025-02-05, -5, 2025-01-22",
        "2025-02-03, -1, 2025-01-24",
        "2025-01-24,  1, 2025-02-03",
        "2025-01-23,  5, 2025-02-06",
        // Friday 2 May is off, Saturday 26 April is worked for it.
        "2025-04-28, -1, 2025-04-26",
        "2025-04-25,  1, 2025-04-26",
        "2025-05-05, -1, 2025-04-29",
        "2025-04-29,  1, 2025-05-05",
        // A deadline may end on a rest day; the reminder comes on the last day that is worked.
        "2025-01-04, -1, 2025-01-03",
        "2025-01-05,  1, 2025-01-06"
    })
    void countsWorkingDaysFromTheLastDay(LocalDate lastDay, int workingDays, LocalDate expected) {
        Rung rung = TestRungs.working(workingDays, NotificationKind.DEADLINE_MISSED, List.of());

        Instant fires = rung.firesAt(Deadline.atLatest(lastDay), hours);

        assertThat(fires).isEqualTo(vietnam(expected + "T08:00"));
    }

    @ParameterizedTest(name = "{0} after {1}: fires {2}, looks again {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-06-23T07:59, '',        -,  2025-06-23T08:00",
                "2025-06-23T08:00, '',        -5, 2025-06-27T08:00",
                "2025-06-23T16:59, '',        -5, 2025-06-27T08:00",
                "2025-06-23T17:00, '',        -,  2025-06-24T08:00",
                "2025-06-25T10:00, '',        -5, 2025-06-27T08:00",
                "2025-06-25T10:00, '-5',      -,  2025-06-27T08:00",
                "2025-06-28T10:00, '-5',      -,  2025-06-30T08:00",
                "2025-06-30T09:00, '-5',      -1, 2025-07-01T08:00",
                "2025-07-01T08:00, '-5 -1',   1,  2025-07-07T08:00",
                "2025-07-07T08:00, '-5 -1 1', 5,  -",
                "2025-09-15T09:00, '-5 -1 1', 5,  -",
                "2025-09-15T09:00, '-5 -1 1 5', -, -"
            })
    void firesTheLatestRungThatIsDueInOfficeHours(
            String now, String spent, @Nullable Integer fires, @Nullable String next) {
        Step step = LADDER.step(endOfJune, keys(spent), hours, vietnam(now));

        assertThat(daysOf(step.fire())).isEqualTo(fires);
        assertThat(step.nextLookAt()).isEqualTo(next == null ? null : vietnam(next));
    }

    @Test
    void namesTheRungsThatAnOutageSwallowed() {
        Step step = LADDER.step(endOfJune, Set.of("W-5"), hours, vietnam("2025-07-08T09:00"));

        assertThat(daysOf(step.fire())).isEqualTo(5);
        assertThat(step.superseded()).extracting(Rung::days).containsExactly(-1, 1);
        assertThat(daysOf(step.by())).isEqualTo(5);
    }

    @Test
    void doesNotGoBackToARungThatWasAddedBelowOneThatFired() {
        Step step = LADDER.step(endOfJune, Set.of("W-5", "W1"), hours, vietnam("2025-07-02T09:00"));

        assertThat(step.fire()).isNull();
        assertThat(step.superseded()).extracting(Rung::days).containsExactly(-1);
    }

    @ParameterizedTest(name = "last day {0}, {1} calendar days, quiet {2}: {3}")
    @CsvSource({
        "2025-06-30, -3, true,  2025-06-27",
        "2025-07-02, -3, true,  2025-06-27",
        "2025-07-02, -3, false, 2025-06-29",
        "2025-06-27,  1, true,  2025-06-30",
        "2025-06-27,  1, false, 2025-06-28"
    })
    void countsCalendarDaysToo(LocalDate lastDay, int days, boolean quiet, LocalDate expected) {
        Rung rung = new Rung(days, Counted.CALENDAR, NotificationKind.DEADLINE_MISSED, List.of(), null);

        Instant fires =
                rung.firesAt(Deadline.atLatest(lastDay), TestCalendar.hours().heeded(quiet));

        assertThat(fires).isEqualTo(vietnam(expected + "T08:00"));
    }

    @Test
    void doesNotCatchUpOnWhatANewRungWouldHaveSaid() {
        Rung added = new Rung(
                -4,
                Counted.WORKING,
                NotificationKind.DEADLINE_APPROACHING,
                List.of(Relation.LEAD),
                vietnam("2025-06-25T09:00"));

        Step step = new Ladder(List.of(added)).step(endOfJune, Set.of(), hours, vietnam("2025-06-25T10:00"));

        assertThat(step.fire()).isNull();
        assertThat(step.superseded()).isEmpty();
    }

    static Instant vietnam(String time) {
        return Instant.parse(time + ":00+07:00");
    }

    private static @Nullable Integer daysOf(@Nullable Rung rung) {
        return rung == null ? null : rung.days();
    }

    private static Set<String> keys(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> "W" + number)
                .collect(Collectors.toSet());
    }
}
