package vn.tiendo.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

class FiguresTest {
    private static final Instant DUE = Instant.parse("2025-06-30T17:00:00Z");

    @Test
    void namesEveryStateAndEveryTimelinessEvenWithNothingCounted() {
        Figures none = new Tally().figures();

        assertThat(none.byState()).hasSize(TaskState.values().length).containsValue(0L);
        assertThat(none.byTimeliness()).hasSize(Timeliness.values().length).containsValue(0L);
        assertThat(none.percentDone()).isNull();
    }

    @Test
    void leavesWhatDidNotAriseOutOfTheDenominator() {
        Tally tally = new Tally();
        tally.add(TaskState.VERIFIED, Timeliness.DONE_ON_TIME, 1);
        tally.add(TaskState.REPORTED_DONE, Timeliness.DONE_LATE, 1);
        tally.add(TaskState.IN_PROGRESS, Timeliness.OVERDUE, 1);
        tally.add(TaskState.NOT_ARISEN, Timeliness.UNSCHEDULED, 5);
        tally.add(TaskState.DROPPED, Timeliness.UNSCHEDULED, 2);

        Figures figures = tally.figures();

        assertThat(figures.total()).isEqualTo(10);
        assertThat(figures.applicable()).isEqualTo(3);
        assertThat(figures.done()).isEqualTo(2);
        assertThat(figures.verified()).isEqualTo(1);
        assertThat(figures.percentDone()).isEqualTo(new BigDecimal("66.6"));
        assertThat(figures.percentVerified()).isEqualTo(new BigDecimal("33.3"));
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0.0", "1, 3, 33.3", "999, 1000, 99.9", "9999, 10000, 99.9", "10000, 10000, 100.0"})
    void saysAHundredOnlyWhenNothingIsMissing(long part, long whole, BigDecimal percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }

    @Test
    void neverGoesAboveAHundred() {
        assertThatThrownBy(() -> Percent.of(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"NOT_ARISEN", "DROPPED"})
    void settlesWorkThatIsNotOwedAsNobodysDelay(TaskState state) {
        assertThat(Punctuality.settled(state, DUE, null, null)).isEqualTo(Timeliness.UNSCHEDULED);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED_DONE, -1, DONE_ON_TIME", "VERIFIED, 0, DONE_LATE"})
    void settlesWhatTimeCanNoLongerChange(TaskState state, long secondsAfterDue, Timeliness expected) {
        Instant doneAt = DUE.plusSeconds(secondsAfterDue);

        assertThat(Punctuality.settled(state, DUE, null, doneAt)).isEqualTo(expected);
    }

    @Test
    void leavesOpenWorkToTheClock() {
        assertThat(Punctuality.settled(TaskState.IN_PROGRESS, DUE, null, null)).isNull();
    }
}
