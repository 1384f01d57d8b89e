package vn.tiendo.plan.language.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScheduleRoundTripProperties {

    @Property(tries = 500)
    void aPrintedScheduleReadsBackAsItself(@ForAll("schedules") Schedule schedule) {
        String printed = Schedules.print(schedule);

        assertThat(Schedules.read(printed, 2025, null).value())
                .as(printed)
                .singleElement()
                .extracting(SchedulePhrasesTest::said)
                .isEqualTo(SchedulePhrasesTest.said(schedule));
    }

    @Property(tries = 500)
    void noTextMakesTheReaderFail(@ForAll String text) {
        assertThat(Schedules.read(text, 2025, null).confidence()).isBetween(0.0, 1.0);
    }

    @Property(tries = 1000)
    void noMixtureOfItsOwnWordsMakesTheReaderFail(@ForAll("mixtures") String text) {
        assertThat(Schedules.read(text, 2025, null).value()).isNotEmpty();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3650).map(LocalDate.of(2020, 1, 1)::plusDays);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 700);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Schedule> deadlines = Combinators.combine(days, flags).as((d, i) -> new Schedule.Deadline(d, i, ""));
        Arbitrary<Schedule> windows =
                Combinators.combine(days, lengths).as((d, n) -> new Schedule.Window(d, d.plusDays(n), ""));
        Arbitrary<Schedule> continuous =
                Combinators.combine(days, lengths).as((d, n) -> new Schedule.Continuous(d, d.plusDays(n), ""));
        Arbitrary<Schedule> recurring = Arbitraries.of(
                        "P1D", "P1W", "P1M", "P3M", "P1Y", "P6M", "P2M", "P4M", "P2W", "P2Y", "P9M")
                .map(every -> new Schedule.Recurring(every, null, ""));
        Arbitrary<Schedule> dueDays = Combinators.combine(
                        Arbitraries.of("P1M", "P3M", "P1Y"),
                        Arbitraries.integers().between(1, 28),
                        flags)
                .as((every, day, inclusive) ->
                        new Schedule.Recurring(every, new Schedule.DayOfPeriod(day, inclusive, null), ""));
        Arbitrary<Schedule> monthsOfQuarters = Combinators.combine(
                        Arbitraries.of(Schedule.MonthOfPeriod.class),
                        Arbitraries.integers().between(1, 28),
                        flags)
                .as((month, day, inclusive) ->
                        new Schedule.Recurring("P3M", new Schedule.DayOfPeriod(day, inclusive, month), ""));
        Arbitrary<Schedule> schoolYears = Arbitraries.integers()
                .between(2018, 2035)
                .map(year -> new Schedule.SchoolYear(year + "-" + (year + 1), ""));
        Arbitrary<Schedule> plans = Arbitraries.integers()
                .between(1, 999)
                .map(number -> new Schedule.ByReferencedPlan(number + "/KH-UBND", ""));
        Arbitrary<Schedule> plain = Arbitraries.of(
                new Schedule.Recurring(null, null, ""),
                new Schedule.SchoolYear(null, ""),
                new Schedule.ByReferencedPlan(null, ""),
                new Schedule.OnOccurrence(null, ""));
        return Arbitraries.oneOf(
                deadlines, windows, continuous, recurring, dueDays, monthsOfQuarters, schoolYears, plans, plain);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "quý",
                        "II",
                        "tháng",
                        "3",
                        "năm",
                        "2025",
                        "trước",
                        "ngày",
                        "từ",
                        "đến",
                        "hằng",
                        "định kỳ",
                        ",",
                        ";",
                        "/",
                        "-",
                        "khi có",
                        "(",
                        ")",
                        "15",
                        "lần",
                        "chậm nhất",
                        "6",
                        "đầu",
                        "cuối",
                        "\n",
                        "và",
                        "kể từ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> "x " + String.join(" ", words));
    }
}
