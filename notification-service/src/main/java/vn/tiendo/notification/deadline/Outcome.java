package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;

/**
 * What became of a duty.
 *
 * @param metAt when it was done; null while it is not
 * @param lapse why nothing is owed any more although it was not done; null while it is owed
 */
record Outcome(@Nullable Instant metAt, @Nullable LapseReason lapse) {
    static final Outcome OPEN = new Outcome(null, null);

    static Outcome lapsed(LapseReason reason) {
        return new Outcome(null, reason);
    }

    static Outcome met(Instant at) {
        return new Outcome(at, null);
    }

    static Outcome of(TaskStatus task) {
        if (!task.state().isOwed()) {
            return lapsed(task.state() == TaskState.DROPPED ? LapseReason.DROPPED : LapseReason.NOT_ARISEN);
        }
        Instant done = task.doneAt();
        if (done == null && task.state().isClosed()) {
            return met(task.happenedAt());
        }
        return new Outcome(done, null);
    }

    /**
     * Whether it was in time goes by the date on the document, which may be another day than when it was recorded. The
     * event tells the verdict and not that date, so the moment is held on the verdict's side of the end.
     */
    static Outcome of(IssuanceDuty duty) {
        Instant lastInTime = duty.dueAt().minus(1, ChronoUnit.MICROS);
        return switch (duty.status()) {
            case OPEN -> OPEN;
            case WAIVED -> lapsed(LapseReason.WAIVED);
            case MET_ON_TIME -> met(duty.occurredAt().isAfter(lastInTime) ? lastInTime : duty.occurredAt());
            case MET_LATE -> met(duty.occurredAt().isBefore(duty.dueAt()) ? duty.dueAt() : duty.occurredAt());
        };
    }

    /**
     * What was put right stays met while the re-inspection is awaited.
     *
     * @param remediedAt when that was, if it is known
     */
    static Outcome of(FindingState finding, @Nullable Instant remediedAt) {
        return switch (finding.status()) {
            case OPEN -> OPEN;
            case REMEDIED, CLOSED -> met(remediedAt == null ? finding.occurredAt() : remediedAt);
        };
    }

    /** Climbing solves nothing. */
    static Outcome of(DifficultyState difficulty) {
        return switch (difficulty.status()) {
            case OPEN -> OPEN;
            case RESOLVED -> met(difficulty.occurredAt());
        };
    }

    /** An answer is an answer, whichever it is. */
    static Outcome of(RequestState request) {
        return switch (request.status()) {
            case OPEN -> OPEN;
            case ACCEPTED, DECLINED -> met(request.occurredAt());
            case WITHDRAWN -> lapsed(LapseReason.WITHDRAWN);
        };
    }

    boolean settled() {
        return metAt != null || lapse != null;
    }
}
