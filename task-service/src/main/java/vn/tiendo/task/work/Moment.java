package vn.tiendo.task.work;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;

/** Moments as the database keeps them: to the microsecond, so that what was written reads back the same. */
final class Moment {
    private Moment() {}

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** When something happened, as told; now, if not told; never later than now. */
    static Instant past(@Nullable OffsetDateTime told, Instant now) {
        if (told == null) {
            return now;
        }
        Instant moment = told.toInstant().truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(now)) {
            throw Problem.of(WorkProblem.HAPPENED_IN_FUTURE).at("/happenedAt", "future", told.toString());
        }
        return moment;
    }
}
