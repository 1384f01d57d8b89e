package vn.tiendo.task.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;

/**
 * What an inspection found. Moments are in Vietnamese legal time (+07:00).
 *
 * @param unitId the inspected unit
 * @param leadUnitId who must put it right
 * @param lastDay the last day in time for the remedy
 * @param overdue the term is over and no remedy was reported in it
 * @param history every step, oldest first; it only grows
 */
@Schema(name = "Finding")
record FindingView(
        UUID id,
        UUID inspectionId,
        @Nullable UUID taskId,
        UUID unitId,
        UUID leadUnitId,
        String leadUnitName,
        String title,
        String text,
        FindingStatus status,
        LocalDate lastDay,
        boolean overdue,
        List<Step> history,
        long version) {

    /**
     * One step.
     *
     * @param lastDay the last day in time as it was after the step
     */
    @Schema(name = "FindingStep")
    record Step(
            StepKind kind,
            String text,
            List<UUID> evidenceIds,
            LocalDate lastDay,
            OffsetDateTime at,
            @Nullable String post,
            UUID actorUnitId,
            @Nullable String actorUnitName) {}

    enum StepKind {
        FOUND,
        REMEDIED,
        /** A re-inspection closed it. */
        PASSED,
        /** A re-inspection opened it again. */
        FAILED
    }
}
