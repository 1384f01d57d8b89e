package vn.tiendo.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.Schedule;

class AgendaTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 1, 6);

    @Test
    void beforeADayEndsAsTheDayBegins() {
        Schedule before = new Schedule.Deadline(LocalDate.of(2025, 11, 1), false, "Hoàn thành trước tháng 11/2025");

        Agenda agenda = Agenda.of(List.of(before), 2025, ISSUED);

        assertThat(agenda.dues())
                .extracting(Due::endsAt, Due::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Instant.parse("2025-10-31T17:00:00Z"), "Trước ngày 01/11/2025"));
    }

    @Test
    void atLatestADayEndsAsTheDayEnds() {
        Schedule atLatest = new Schedule.Deadline(LocalDate.of(2025, 11, 1), true, "Chậm nhất 01/11/2025");

        Agenda agenda = Agenda.of(List.of(atLatest), 2025, ISSUED);

        assertThat(agenda.dues()).extracting(Due::endsAt).containsExactly(Instant.parse("2025-11-01T17:00:00Z"));
    }

    @Test
    void aWindowIsOwedByItsLastDay() {
        Schedule window =
                new Schedule.Window(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30), "Trong quý II năm 2025");

        Agenda agenda = Agenda.of(List.of(window), 2025, ISSUED);

        assertThat(agenda.dues()).extracting(Due::endsAt).containsExactly(Instant.parse("2025-06-30T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "P1M,trước ngày 25,2025-01-24,2025-12-24",
        "P1M,chậm nhất ngày 10,2025-01-10,2025-12-10",
        "P3M,trước ngày 15 tháng cuối,2025-03-14,2025-12-14",
        "P3M,chậm nhất ngày 7 tháng đầu,2025-01-07,2025-10-07",
        "P3M,chậm nhất ngày 5,2025-03-31,2025-12-31",
        "P1M,,2025-01-31,2025-12-31"
    })
    void recurringWorkIsOwedByTheDayOfEachPeriodThatThePlanNames(
            String every, @Nullable String due, LocalDate first, LocalDate last) {
        Schedule recurring = new Schedule.Recurring(Period.parse(every), due, "Định kỳ");

        List<Due> dues = Agenda.of(List.of(recurring), 2025, ISSUED).dues();

        assertThat(new Deadline(dues.get(0).endsAt()).lastDay()).isEqualTo(first);
        assertThat(new Deadline(dues.get(dues.size() - 1).endsAt()).lastDay()).isEqualTo(last);
    }

    @Test
    void aMonthTooShortForTheDayCountsWholeAndADayBeforeIssueIsNotOwed() {
        Schedule recurring = new Schedule.Recurring(Period.ofMonths(1), "trước ngày 30", "Trước ngày 30 hằng tháng");

        List<Due> dues =
                Agenda.of(List.of(recurring), 2025, LocalDate.of(2025, 1, 30)).dues();

        assertThat(dues).hasSize(11);
        assertThat(dues.get(0).label()).isEqualTo("Tháng 2/2025");
        assertThat(dues.get(0).endsAt()).isEqualTo(Instant.parse("2025-02-28T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"P1M,12,Tháng 1/2025", "P3M,4,Quý I/2025", "P6M,2,6 tháng đầu năm 2025", "P1Y,1,Năm 2025"})
    void recurringWorkIsOwedAtTheEndOfEachPeriodOfTheYear(String every, int times, String first) {
        Schedule recurring = new Schedule.Recurring(Period.parse(every), null, "Định kỳ");

        Agenda agenda = Agenda.of(List.of(recurring), 2025, ISSUED);

        assertThat(agenda.dues()).hasSize(times);
        assertThat(agenda.dues().get(0).label()).isEqualTo(first);
        assertThat(agenda.dues().get(times - 1).endsAt()).isEqualTo(Instant.parse("2025-12-31T17:00:00Z"));
    }

    @Test
    void scenario24QuarterHalfYearAndYearTogetherAreSevenReportsOfSeparatePeriods() {
        List<Schedule> all = List.of(
                new Schedule.Recurring(Period.ofMonths(3), null, "Hằng quý"),
                new Schedule.Recurring(Period.ofMonths(6), null, "06 tháng"),
                new Schedule.Recurring(Period.ofYears(1), null, "năm"));

        Agenda agenda = Agenda.of(all, 2025, ISSUED);

        assertThat(agenda.dues()).hasSize(7).extracting(Due::key).doesNotHaveDuplicates();
        assertThat(agenda.dues())
                .extracting(Due::label)
                .containsExactlyInAnyOrder(
                        "Quý I/2025",
                        "Quý II/2025",
                        "Quý III/2025",
                        "Quý IV/2025",
                        "6 tháng đầu năm 2025",
                        "6 tháng cuối năm 2025",
                        "Năm 2025");
    }

    @Test
    void periodsThatWereOverWhenThePlanWasIssuedAreNotOwed() {
        Schedule monthly = new Schedule.Recurring(Period.ofMonths(1), null, "Hằng tháng");

        Agenda agenda = Agenda.of(List.of(monthly), 2025, LocalDate.of(2025, 4, 1));

        assertThat(agenda.dues()).extracting(Due::label).hasSize(9).startsWith("Tháng 4/2025");
    }

    @Test
    void theSameDateSaidTwiceIsOwedOnce() {
        Schedule once = new Schedule.Deadline(LocalDate.of(2025, 6, 30), true, "chậm nhất 30/6");

        Agenda agenda = Agenda.of(List.of(once, once), 2025, ISSUED);

        assertThat(agenda.dues()).hasSize(1);
    }

    @Test
    void continuousWorkHasNoDate() {
        Schedule always = new Schedule.Continuous(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "Thường xuyên");

        Agenda agenda = Agenda.of(List.of(always), 2025, ISSUED);

        assertThat(agenda).isEqualTo(new Agenda(List.of(), true));
    }

    static List<Schedule> undated() {
        return List.of(
                new Schedule.Recurring(null, null, "định kỳ"),
                new Schedule.EventTriggered("NEW_POLICY", null, "Khi có chính sách mới"),
                new Schedule.OnOccurrence(null, "nếu có"),
                new Schedule.SchoolYear(null, "Trong năm học"),
                new Schedule.ByReferencedPlan(null, "Theo Kế hoạch"),
                new Schedule.Unresolved("kịp thời"));
    }

    @ParameterizedTest
    @MethodSource("undated")
    void whatGivesNoMomentIsNeverGuessed(Schedule schedule) {
        Agenda agenda = Agenda.of(List.of(schedule), 2025, ISSUED);

        assertThat(agenda).isEqualTo(new Agenda(List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-06,2025-04-06T17:00:00Z", "2025-11-30,2026-02-28T17:00:00Z"})
    void continuousWorkIsStaleTheDayAfterItsPeriodOfSilence(String seen, String stale) {
        Freshness fresh = Freshness.of(LocalDate.parse(seen), true, Period.ofMonths(3));

        @Nullable Instant staleAt = fresh.staleAt();

        assertThat(staleAt).isEqualTo(Instant.parse(stale));
    }

    @Test
    void olderNewsDoesNotMakeContinuousWorkStaleSooner() {
        Freshness fresh = Freshness.of(LocalDate.of(2025, 5, 10), true, Period.ofMonths(3));

        Freshness after = fresh.seen(Instant.parse("2025-03-01T00:00:00Z"));

        assertThat(after).isEqualTo(fresh);
    }
}
