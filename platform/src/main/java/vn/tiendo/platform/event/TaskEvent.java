package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code task-status}, compacted: the public state of each task. */
public sealed interface TaskEvent extends Event {

    /**
     * @param version rises with each change of the task; a lower one is stale news
     * @param unitId the unit whose plan it is
     * @param percent 0–100, as the lead reports it
     * @param dueAt exclusive end of the next open occurrence, or of the last one when done; null when undated
     * @param staleAt continuous work is stale from then on unless new evidence comes; null otherwise
     * @param doneAt when it was reported done; null while open or returned
     * @param progressCount progress entries so far
     * @param parentTaskId the task of the whole line, when this is one member's share of it; null otherwise
     * @param happenedAt when the change took effect in the world, which may be before it was recorded
     */
    @EventType("vn.tiendo.task.status.v1")
    record TaskStatus(
            UUID taskId,
            long version,
            UUID planId,
            int planVersion,
            UUID lineId,
            String code,
            String title,
            UUID unitId,
            UUID leadUnitId,
            List<UUID> coordinatorUnitIds,
            int year,
            @Nullable String index,
            @Nullable String dimension,
            @Nullable Integer dimensionNumber,
            @Nullable String component,
            TaskState state,
            int percent,
            @Nullable Instant dueAt,
            @Nullable Instant staleAt,
            @Nullable Instant doneAt,
            int progressCount,
            int evidenceCount,
            Instant happenedAt,
            Instant occurredAt,
            @Nullable DueMove dueMoved,
            @Nullable UUID parentTaskId)
            implements TaskEvent {
        @Override
        public String key() {
            return taskId.toString();
        }
    }
}
