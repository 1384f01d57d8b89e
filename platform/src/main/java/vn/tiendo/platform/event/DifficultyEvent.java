package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code difficulty}, compacted: what stands in the way of a task, and which level is to solve it. */
public sealed interface DifficultyEvent extends Event {

    /**
     * A difficulty as it stands now.
     *
     * @param unitId the unit whose plan the task belongs to
     * @param heldByUnitId who is to solve it now, or who did
     * @param level 1 for the unit that led the task when it was raised, one more for each level above
     * @param text what stands in the way, in an officer's own words that name no person
     * @param resolution how it was solved; null while it is open
     * @param dueAt exclusive end of the present level's term; after it the difficulty climbs, if there is a level above
     * @param version rises with each change of the difficulty
     */
    @EventType("vn.tiendo.difficulty.state.v1")
    record DifficultyState(
            UUID difficultyId,
            UUID taskId,
            UUID unitId,
            UUID heldByUnitId,
            int level,
            String text,
            DifficultyStatus status,
            @Nullable String resolution,
            Instant dueAt,
            Instant raisedAt,
            long version,
            Instant occurredAt)
            implements DifficultyEvent {
        @Override
        public String key() {
            return difficultyId.toString();
        }
    }

    /** Whether somebody still has to solve it. */
    enum DifficultyStatus {
        OPEN,
        RESOLVED
    }
}
