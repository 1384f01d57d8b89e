package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.figure.Tally;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, EMPTY",
        "5, 0, 0, 0, STEADY",
        "5, 1, 0, 0, WATCH",
        "5, 0, 1, 0, WATCH",
        "10, 0, 0, 1, SLIPPING",
        "9, 0, 0, 1, LATE",
        "0, 0, 0, 1, LATE"
    })
    void followsFromWhatIsOverdueBeforeWhatIsWaiting(
            long onTrack, long dueSoon, long stale, long overdue, Standing expected) {
        Tally tally = new Tally();
        tally.add(TaskState.IN_PROGRESS, Timeliness.ON_TRACK, onTrack);
        tally.add(TaskState.IN_PROGRESS, Timeliness.DUE_SOON, dueSoon);
        tally.add(TaskState.IN_PROGRESS, Timeliness.STALE, stale);
        tally.add(TaskState.IN_PROGRESS, Timeliness.OVERDUE, overdue);

        assertThat(Standing.of(tally.figures())).isEqualTo(expected);
    }
}
