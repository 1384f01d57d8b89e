package vn.tiendo.reporting.difficulty;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.unit.UnitRef;

/**
 * What stood in the way of a task at the cut-off, or was solved inside the window.
 *
 * @param level 1 for the unit that led the task, one more for each level above
 * @param heldBy who is to solve it, or who did
 * @param dueAt exclusive end of the present level's term
 * @param overdue whether it was still to be solved when that term was over
 * @param resolution how it was solved; null while it is open
 */
public record DifficultyAtCutOff(
        UUID id,
        UUID taskId,
        String taskCode,
        String text,
        OffsetDateTime raisedAt,
        int level,
        UnitRef heldBy,
        DifficultyStatus status,
        OffsetDateTime dueAt,
        boolean overdue,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable String resolution) {}
