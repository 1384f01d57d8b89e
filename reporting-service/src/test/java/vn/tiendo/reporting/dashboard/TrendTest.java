package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.figure.Tally;

class TrendTest {
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    @Test
    void leavesRoomForMonthsInWhichNothingIsDue() {
        Trend trend =
                Trend.of(2025, JULY, Map.of(YearMonth.of(2025, 2), overdue(4), YearMonth.of(2026, 1), overdue(2)), 3);

        assertThat(trend.bars()).hasSize(13);
        assertThat(trend.bars().get(1).parts()).containsExactly(new Trend.Part("overdue", 0, Trend.HEIGHT));
        assertThat(trend.bars().get(2).parts()).isEmpty();
        assertThat(trend.bars().get(12).top()).isEqualTo(Trend.HEIGHT / 2.0);
        assertThat(trend.bars())
                .filteredOn(Trend.Bar::now)
                .extracting(Trend.Bar::label)
                .containsExactly("Tháng 07/2025");
        assertThat(trend.bars())
                .filteredOn(bar -> bar.year() != null)
                .extracting(Trend.Bar::year)
                .containsExactly(2025, 2026);
        assertThat(trend.undated()).isEqualTo(3);
    }

    @Test
    void staysInsideItsDrawing() {
        Trend trend = Trend.of(2025, JULY, Map.of(JULY, overdue(1)), 0);

        assertThat(trend.bars())
                .allSatisfy(bar -> assertThat(bar.left() + trend.thickness()).isBetween(0.0, 100.0));
    }

    @Test
    void drawsNothingWhereNothingIsDue() {
        assertThat(Trend.of(2025, JULY, Map.of(JULY, Counts.NONE), 5).bars()).isEmpty();
    }

    private static Counts overdue(long tasks) {
        Tally tally = new Tally();
        tally.add(TaskState.IN_PROGRESS, Timeliness.OVERDUE, tasks);
        return Counts.of(tally.figures());
    }
}
