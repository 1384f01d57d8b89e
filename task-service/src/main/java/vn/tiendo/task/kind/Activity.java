package vn.tiendo.task.kind;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was told to whom, and how.
 *
 * @param reached how many people, where they were counted
 */
public record Activity(
        @NotBlank(message = "Chưa nêu chủ đề") @Size(max = 200, message = WorkKind.LONG) String topic,
        @NotBlank(message = "Chưa nêu kênh") @Size(max = 200, message = WorkKind.LONG) String channel,
        @NotBlank(message = "Chưa nêu đối tượng") @Size(max = 200, message = WorkKind.LONG) String audience,
        @PositiveOrZero(message = "Số không được âm") @Nullable Integer reached) {}
