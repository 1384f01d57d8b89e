package vn.tiendo.task.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.problem.Problem;

/**
 * A finding as it stands. Only a re-inspection closes it.
 *
 * @param inspectingId the body that found it and re-inspects
 * @param dueAt exclusive
 * @param remediedAt when the remedy that now counts was reported
 */
record Finding(
        UUID id,
        UUID inspectionId,
        @Nullable UUID taskId,
        UUID unitId,
        UUID inspectingId,
        UUID leadUnitId,
        String title,
        FindingStatus status,
        Instant dueAt,
        @Nullable Instant remediedAt,
        long version) {

    Finding remedied(Instant now) {
        if (status != FindingStatus.OPEN) {
            throw Problem.of(InspectionProblem.FINDING_NOT_OPEN);
        }
        return with(FindingStatus.REMEDIED, dueAt, now);
    }

    Finding passed() {
        requireRemedied();
        return with(FindingStatus.CLOSED, dueAt, remediedAt);
    }

    /** @param newDueAt exclusive end of another term, null to keep the one there was */
    Finding failed(@Nullable Instant newDueAt) {
        requireRemedied();
        return with(FindingStatus.OPEN, newDueAt == null ? dueAt : newDueAt, null);
    }

    private void requireRemedied() {
        if (status != FindingStatus.REMEDIED) {
            throw Problem.of(InspectionProblem.FINDING_NOT_REMEDIED);
        }
    }

    private Finding with(FindingStatus next, Instant due, @Nullable Instant remedied) {
        return new Finding(
                id, inspectionId, taskId, unitId, inspectingId, leadUnitId, title, next, due, remedied, version + 1);
    }

    FindingState told(Instant now) {
        return new FindingState(id, inspectionId, taskId, unitId, leadUnitId, title, status, dueAt, version, now);
    }
}
