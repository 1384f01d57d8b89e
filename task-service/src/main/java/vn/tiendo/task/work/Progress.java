package vn.tiendo.task.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.task.kind.Activity;
import vn.tiendo.task.target.Measurement;

/**
 * One entry of progress as it was recorded; it never changes.
 *
 * @param percent 0–100, of the whole task after this entry
 * @param state of the task after this entry
 * @param taskVersion of the task after this entry
 * @param happenedAt when the work was done
 * @param recordedAt when it came to us
 */
@Schema(name = "Progress")
record Progress(
        UUID id,
        UUID taskId,
        long taskVersion,
        @Nullable UUID occurrenceId,
        @Nullable String note,
        int percent,
        TaskState state,
        boolean notArisen,
        List<Measurement> measurements,
        List<UUID> evidenceIds,
        @Nullable Activity activity,
        OffsetDateTime happenedAt,
        OffsetDateTime recordedAt) {

    /**
     * What to record.
     *
     * @param id made by the client, so that it may send again; otherwise we make one
     * @param occurrenceId the date this work was owed on, which it closes
     * @param state {@code IN_PROGRESS} (default) or {@code NOT_ARISEN}
     * @param notArisen the same as {@code state} {@code NOT_ARISEN}: the case did not arise, for the occurrence or,
     *     without one, for the whole task
     * @param activity what it told the public
     * @param happenedAt when the work was done, now by default, never later
     */
    @Schema(name = "NewProgress")
    record Entry(
            @Nullable UUID id,
            @Nullable UUID occurrenceId,
            @Size(max = 4000, message = "Ghi chú dài quá 4000 ký tự") @Nullable String note,
            @Min(value = 0, message = "Tỷ lệ từ 0 đến 100") @Max(value = 100, message = "Tỷ lệ từ 0 đến 100") @Nullable
                    Integer percent,
            @Nullable TaskState state,
            @Nullable Boolean notArisen,
            @Size(max = 100, message = "Quá 100 số đo")
                    List<@Valid @NotNull(message = "Số đo trống") Measurement> measurements,
            @Size(max = 100, message = "Quá 100 minh chứng")
                    List<@NotNull(message = "Mã minh chứng trống") UUID> evidenceIds,
            @Valid @Nullable Activity activity,
            @Nullable OffsetDateTime happenedAt) {
        Entry {
            measurements = measurements == null ? List.of() : measurements;
            evidenceIds = evidenceIds == null
                    ? List.of()
                    : evidenceIds.stream().distinct().toList();
        }

        boolean saysNotArisen() {
            return Boolean.TRUE.equals(notArisen) || state == TaskState.NOT_ARISEN;
        }

        /** Whether it may change what is owed next. */
        boolean touchesDates() {
            return occurrenceId != null || saysNotArisen();
        }

        boolean asksForImpossibleState() {
            return state != null && state != TaskState.IN_PROGRESS && state != TaskState.NOT_ARISEN;
        }
    }
}
