package vn.tiendo.task.extension;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A later date for one occurrence, as asked for and decided. Moments are in Vietnamese legal time (+07:00).
 *
 * @param occurrenceLabel what people call the period
 * @param oldLastDay the last day in time before the extension
 * @param newLastDay the last day in time once accepted
 * @param decisionReason why it was accepted or refused
 */
@Schema(name = "Extension")
record ExtensionView(
        UUID id,
        UUID taskId,
        String taskCode,
        String taskTitle,
        UUID occurrenceId,
        String occurrenceLabel,
        LocalDate oldLastDay,
        LocalDate newLastDay,
        String reason,
        ExtensionStatus status,
        OffsetDateTime askedAt,
        UUID askedByUnitId,
        @Nullable OffsetDateTime decidedAt,
        @Nullable UUID decidedByUnitId,
        @Nullable String decisionReason) {}
