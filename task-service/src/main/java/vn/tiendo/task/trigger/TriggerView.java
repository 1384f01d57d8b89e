package vn.tiendo.task.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * An event and the dates it opened, as far as the caller sees their tasks.
 *
 * @param happenedOn Vietnamese legal time
 * @param withdrawnAt null while it stands
 */
@Schema(name = "OccurrenceTrigger")
record TriggerView(
        UUID id,
        UUID unitId,
        String event,
        LocalDate happenedOn,
        @Nullable String legalReference,
        OffsetDateTime recordedAt,
        UUID recordedByUnitId,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawalReason,
        List<Opened> occurrences) {

    /**
     * @param dueAt exclusive end, Vietnamese legal time
     * @param lastDay the last day on which it can be met
     */
    @Schema(name = "OpenedOccurrence")
    record Opened(
            UUID id, UUID taskId, String code, String title, OffsetDateTime dueAt, LocalDate lastDay, String status) {}

    /** As the database tells it. */
    record Stored(UUID id, UUID taskId, String code, String title, Instant dueAt, String status) {
        Opened view() {
            return new Opened(id, taskId, code, title, VietnamTime.at(dueAt), new Deadline(dueAt).lastDay(), status);
        }
    }
}
