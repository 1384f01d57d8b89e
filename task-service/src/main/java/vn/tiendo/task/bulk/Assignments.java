package vn.tiendo.task.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.work.AssigningTasks.Assignment;

/** @param items each is judged and done on its own, in this order */
@Schema(name = "Assignments")
record Assignments(
        @NotEmpty(message = "Chưa có việc nào") @Size(max = 200, message = "Quá 200 việc")
                List<@Valid @NotNull(message = "Mục trống") Item> items) {

    /** @param version of the task that the caller saw, as with If-Match */
    @Schema(name = "AssignmentItem")
    record Item(
            @NotNull(message = "Chưa nói việc nào") UUID taskId,
            long version,
            @NotNull(message = "Chưa nói giao cho ai") @Valid Assignment assignment) {}

    enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * @param version of the task after all items; null when the caller does not see the task
     * @param problem why it was refused
     */
    @Schema(name = "AssignmentResult")
    record Result(UUID taskId, Outcome outcome, @Nullable Long version, @Nullable Refusal problem) {}

    @Schema(name = "AssignmentResults")
    record Results(List<Result> items) {}
}
