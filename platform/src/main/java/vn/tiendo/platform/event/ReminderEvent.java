package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code reminder}, all kept: what the desk asks those who do the work to hurry with. */
public sealed interface ReminderEvent extends Event {

    /**
     * The desk of a plan's unit, or of a unit above, asks the lead to hurry.
     *
     * @param reminderId of this very reminder; the same task may have another later
     * @param unitId the unit whose plan it is
     * @param leadUnitId the unit that is reminded
     * @param byUnitId the unit that reminds
     * @param message the desk's own words, at most 500 characters; null when it said no more
     * @param dueAt exclusive end of what is owed next, as it stood then; null when undated
     */
    @EventType("vn.tiendo.task.reminded.v1")
    record TaskReminded(
            UUID reminderId,
            UUID taskId,
            String code,
            String title,
            UUID unitId,
            UUID leadUnitId,
            UUID byUnitId,
            @Nullable String message,
            @Nullable Instant dueAt,
            Instant occurredAt)
            implements ReminderEvent {
        @Override
        public String key() {
            return taskId.toString();
        }
    }
}
