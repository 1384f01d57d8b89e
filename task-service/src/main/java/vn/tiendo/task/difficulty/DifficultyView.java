package vn.tiendo.task.difficulty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;

/**
 * A difficulty met on a task. Moments are in Vietnamese legal time (+07:00).
 *
 * @param level 1 for the unit that leads the task, one more for each level above
 * @param unitId who is to solve it now, or who did
 * @param lastDay the last day of the present level's term; after it the difficulty climbs, if there is a level above
 * @param overdue the term is over and it is still open
 * @param history every step, oldest first; it only grows
 */
@Schema(name = "Difficulty")
record DifficultyView(
        UUID id,
        UUID taskId,
        String taskCode,
        String taskTitle,
        String text,
        DifficultyStatus status,
        int level,
        UUID unitId,
        String unitName,
        LocalDate lastDay,
        boolean overdue,
        OffsetDateTime raisedAt,
        UUID raisedByUnitId,
        List<Step> history) {

    /**
     * One step.
     *
     * @param level the level it lay with after the step
     * @param actor null when a term went by
     */
    @Schema(name = "DifficultyStep")
    record Step(
            StepKind kind,
            int level,
            UUID unitId,
            String unitName,
            LocalDate lastDay,
            @Nullable String note,
            OffsetDateTime at,
            @Nullable Actor actor) {}

    /** Who acted: the identity provider's id, the post and the unit as they were then. */
    @Schema(name = "DifficultyActor")
    record Actor(String subject, @Nullable String post, UUID unitId, @Nullable String unitName) {}
}
