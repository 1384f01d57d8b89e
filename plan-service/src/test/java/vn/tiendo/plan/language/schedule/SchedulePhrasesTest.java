package vn.tiendo.plan.language.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.language.Reading;

class SchedulePhrasesTest {

    @ParameterizedTest
    @MethodSource("phrases")
    void readsThePhrase(String phrase, String expected) {
        Reading<List<Schedule>> reading = Schedules.read(phrase, 2025, LocalDate.of(2025, 1, 6));

        assertThat(reading.value().stream().map(SchedulePhrasesTest::said).collect(Collectors.joining(" | ")))
                .as(reading.rule())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void isSureOfNothingItDoesNotUnderstand(String phrase, String expected) {
        Reading<List<Schedule>> reading = Schedules.read(phrase, 2025, null);

        boolean unresolved = reading.value().stream().anyMatch(Schedule.Unresolved.class::isInstance);
        assertThat(reading.confidence() == 0).isEqualTo(unresolved);
        assertThat(reading.rule()).isNotBlank();
    }

    @Test
    void scenario24ThreeRecurrencesInOneCellMakeSevenReportsAYear() {
        List<Schedule> schedules =
                Schedules.read("Hàng quý, 06 tháng, năm", 2025, null).value();

        List<String> periods = schedules.stream()
                .map(schedule -> String.valueOf(((Schedule.Recurring) schedule).every()))
                .toList();
        assertThat(periods).containsExactly("P3M", "P6M", "P1Y");
        assertThat(periods.stream()
                        .mapToLong(every -> 12 / Period.parse(every).toTotalMonths())
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void keepsTheWordsOfEachSchedule() {
        List<Schedule> schedules =
                Schedules.read("Hằng quý; trước ngày 05/7/2025", 2025, null).value();

        assertThat(schedules).extracting(Schedule::text).containsExactly("Hằng quý", "trước ngày 05/7/2025");
    }

    @Test
    void readsAPhraseThatTheCellHasWrapped() {
        List<Schedule> schedules = Schedules.read("Hoàn thành trước\ntháng 10/2025\n- Hằng\nquý", 2025, null)
                .value();

        assertThat(schedules)
                .extracting(SchedulePhrasesTest::said)
                .containsExactly("DEADLINE 2025-10-01 exclusive", "RECURRING P3M");
    }

    @Test
    void findsNothingInABlankCell() {
        Reading<List<Schedule>> reading = Schedules.read(" \n ", 2025, null);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.confidence()).isZero();
    }

    @Test
    void doesNotInventTheStartOfFromNowWithoutADayOfIssue() {
        List<Schedule> schedules =
                Schedules.read("Từ nay đến hết tháng 4", 2025, null).value();

        assertThat(schedules).extracting(SchedulePhrasesTest::said).containsExactly("DEADLINE 2025-04-30 inclusive");
    }

    static Stream<Object[]> phrases() {
        var stream = Objects.requireNonNull(SchedulePhrasesTest.class.getResourceAsStream("phrases.txt"));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> (Object[]) line.split(" => ", 2));
    }

    static String said(Schedule schedule) {
        if (schedule instanceof Schedule.Deadline d) {
            return "DEADLINE " + d.due() + (d.inclusive() ? " inclusive" : " exclusive");
        }
        if (schedule instanceof Schedule.Window w) {
            return "WINDOW " + w.from() + ".." + w.to();
        }
        if (schedule instanceof Schedule.Continuous c) {
            return "CONTINUOUS " + c.from() + ".." + c.to();
        }
        if (schedule instanceof Schedule.Recurring r) {
            Schedule.DayOfPeriod due = r.due();
            return "RECURRING " + r.every() + (due == null ? "" : said(due));
        }
        if (schedule instanceof Schedule.EventTriggered e) {
            Schedule.Offset offset = e.offset();
            return "EVENT " + e.event()
                    + (offset == null ? "" : (offset.days() < 0 ? " " : " +") + offset.days() + " " + offset.unit());
        }
        if (schedule instanceof Schedule.OnOccurrence o) {
            return "ON_OCCURRENCE " + o.event();
        }
        if (schedule instanceof Schedule.SchoolYear s) {
            return "SCHOOL_YEAR " + s.year();
        }
        if (schedule instanceof Schedule.ByReferencedPlan p) {
            return "PLAN " + p.planRef();
        }
        return "UNRESOLVED";
    }

    private static String said(Schedule.DayOfPeriod due) {
        return (due.inclusive() ? " on " : " before ") + due.day() + (due.month() == null ? "" : " " + due.month());
    }
}
