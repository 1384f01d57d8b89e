package vn.tiendo.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    /** "Hàng quý, 06 tháng, năm". */
    @Test
    void scenario24HasSevenReportsInAYear() {
        Stream<Period> said = Stream.of(Period.ofMonths(3), Period.ofMonths(6), Period.ofYears(1));

        assertThat(said.flatMap(every -> Recurrence.in(2025, every, null).stream())
                        .map(Recurrence::reportPeriod)
                        .flatMap(Optional::stream))
                .containsExactly("Q1", "Q2", "Q3", "Q4", "H1", "H2", "YEAR");
    }

    @Test
    void namesEachMonth() {
        assertThat(Recurrence.in(2025, Period.ofMonths(1), null))
                .extracting(month -> month.reportPeriod().orElseThrow())
                .startsWith("M01", "M02")
                .endsWith("M11", "M12")
                .hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"P1W, 52", "P2M, 6", "P5M, 2", "P2Y, 0"})
    void makesNoReportsForOtherPeriods(Period every, int periods) {
        List<Recurrence> all = Recurrence.in(2025, every, null);

        assertThat(all).hasSize(periods).allSatisfy(one -> assertThat(one.reportPeriod())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, , 2025-02-28",
        "P1M, trước ngày 25, 2025-02-24",
        "P1M, chậm nhất ngày 25, 2025-02-25",
        "P1M, chậm nhất ngày 30, 2025-02-28",
        "P3M, trước ngày 10, 2025-06-30",
        "P3M, trước ngày 10 tháng đầu, 2025-04-09",
        "P3M, chậm nhất ngày 10 tháng cuối, 2025-06-10"
    })
    void isOwedOnTheDaySaidOrAtTheEndOfThePeriod(Period every, @Nullable String due, LocalDate lastDay) {
        Recurrence second = Recurrence.in(2025, every, due).get(1);

        assertThat(second.deadline().lastDay()).isEqualTo(lastDay);
    }
}
