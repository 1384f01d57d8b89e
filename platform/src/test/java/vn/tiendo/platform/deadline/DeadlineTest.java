package vn.tiendo.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.deadline.Deadline.Standing;

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

        assertThat(Timeliness.of(null, staleAt, null, staleAt.minusNanos(1))).isEqualTo(Timeliness.ON_TRACK);
        assertThat(Timeliness.of(null, staleAt, null, staleAt)).isEqualTo(Timeliness.STALE);
    }

    @Test
    void workWithoutAMomentIsUnscheduled() {
        assertThat(Timeliness.of(null, null, null, Instant.EPOCH)).isEqualTo(Timeliness.UNSCHEDULED);
    }
}
