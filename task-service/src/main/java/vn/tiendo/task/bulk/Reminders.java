package vn.tiendo.task.bulk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param taskIds each is judged on its own; one that is named twice is reminded of once
 * @param message the desk's own words to all leads; blank counts as none
 */
@Schema(name = "Reminders")
record Reminders(
        @NotEmpty(message = "Chưa có việc nào") @Size(max = 200, message = "Quá 200 việc")
                List<@NotNull(message = "Mã việc trống") UUID> taskIds,
        @Size(max = 500, message = "Lời nhắn dài quá 500 ký tự") @Nullable String message) {
    Reminders {
        message = message == null || message.isBlank() ? null : message.strip();
    }

    @Schema(name = "ReminderOutcome")
    enum Outcome {
        REMINDED,
        REFUSED
    }

    /**
     * @param remindedAt when its lead was last reminded, this time or before; null when never, or when the caller does
     *     not see the task
     * @param problem why it was refused
     */
    @Schema(name = "ReminderResult")
    record Result(UUID taskId, Outcome outcome, @Nullable OffsetDateTime remindedAt, @Nullable Refusal problem) {}

    @Schema(name = "ReminderResults")
    record Results(List<Result> items) {}
}
