package vn.tiendo.task.work;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been put into a task.
 *
 * @param percent 0–100, as last reported
 * @param workedAt when the newest work known was done
 */
@Embeddable
record Effort(int percent, @Nullable Instant workedAt, int progressCount, int evidenceCount) {
    static final Effort NONE = new Effort(0, null, 0, 0);

    /** A phone that was off-line sends old news; it counts, but does not turn the percentage back. */
    Effort worked(@Nullable Integer reported, Instant happenedAt) {
        boolean newest = workedAt == null || !happenedAt.isBefore(workedAt);
        return new Effort(
                newest && reported != null ? reported : percent,
                newest ? happenedAt : workedAt,
                progressCount + 1,
                evidenceCount);
    }

    Effort reaching(int percentOfMembers) {
        return new Effort(percentOfMembers, workedAt, progressCount, evidenceCount);
    }

    Effort proven(int pieces) {
        return new Effort(percent, workedAt, progressCount, evidenceCount + pieces);
    }
}
