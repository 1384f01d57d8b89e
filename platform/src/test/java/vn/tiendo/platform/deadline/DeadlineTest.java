package vn.tiendo.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.deadline.Deadline.Standing;
import vn.tiendo.platform.event.TaskState;

class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2025-07-04T23:59:59+07:00, MET_ON_TIME",
        "2025-07-05T00:00:00+07:00, MET_LATE",
        "2025-07-04T16:59:59Z, MET_ON_TIME",
        "2025-07-04T17:00:00Z, MET_LATE"
    })
    void beforeADayMakesTheDayItselfLate(OffsetDateTime arrived, Standing standing) {
        Deadline deadline = Deadline.before(LocalDate.of(2025, 7, 5));

        assertThat(deadline.standing(arrived.toInstant(), arrived.toInstant())).isEqualTo(standing);
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2025, 7, 4));
    }

    @Test
    void atLatestADayStillCountsTheDay() {
        Deadline deadline = Deadline.atLatest(LocalDate.of(2025, 7, 5));
        Instant evening = OffsetDateTime.parse("2025-07-05T23:59:59+07:00").toInstant();

        assertThat(deadline.standing(evening, evening)).isEqualTo(Standing.MET_ON_TIME);
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2025, 7, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-27T23:59:59+07:00, OPEN",
        "2025-06-28T00:00:00+07:00, DUE_SOON",
        "2025-07-04T23:59:59+07:00, DUE_SOON",
        "2025-07-05T00:00:00+07:00, OVERDUE"
    })
    void anOpenDeadlineComesNearerAndPasses(OffsetDateTime now, Standing standing) {
        Deadline deadline = Deadline.before(LocalDate.of(2025, 7, 5));

        assertThat(deadline.standing(now.toInstant(), null)).isEqualTo(standing);
    }

    @Test
    void continuousWorkGrowsStaleAndNeverOverdue() {
        Instant staleAt = VietnamTime.startOf(LocalDate.of(2025, 4, 1));

        assertThat(open(staleAt, staleAt.minusNanos(1))).isEqualTo(Timeliness.ON_TRACK);
        assertThat(open(staleAt, staleAt)).isEqualTo(Timeliness.STALE);
    }

    @Test
    void workWithoutAMomentIsUnscheduled() {
        assertThat(open(null, Instant.EPOCH)).isEqualTo(Timeliness.UNSCHEDULED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"NOT_ARISEN", "DROPPED"})
    void nobodyIsLateWithWorkThatIsNotOwed(TaskState state) {
        Instant due = VietnamTime.startOf(LocalDate.of(2025, 7, 5));

        assertThat(Timeliness.of(state, due, due, null, due.plusSeconds(1))).isEqualTo(Timeliness.UNSCHEDULED);
        assertThat(Timeliness.of(state, due, due, due.plusSeconds(1), due)).isEqualTo(Timeliness.UNSCHEDULED);
    }

    @Test
    void aMomentIsShownInVietnameseLegalTime() {
        assertThat(VietnamTime.at(Instant.parse("2025-06-30T17:00:00Z"))).hasToString("2025-07-01T00:00+07:00");
        assertThat(VietnamTime.atOrNull(null)).isNull();
    }

    private static Timeliness open(@Nullable Instant staleAt, Instant now) {
        return Timeliness.of(TaskState.IN_PROGRESS, null, staleAt, null, now);
    }
}
