package vn.tiendo.task.list;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.task.target.TargetResult;

/**
 * A task as all answers show it. Moments are in Vietnamese legal time (+07:00).
 *
 * @param parentId the group's task of which this is a member's share; null otherwise
 * @param rollsUp whether it stands as its members together do
 * @param unitId the unit whose plan it is
 * @param responsibleUnitId the unit that stands in its place since a transfer; null while it answers itself
 * @param leadUnit the one accountable unit
 * @param asked units whose support was asked for and that have not answered; nothing is ordered of them
 * @param targetResult how all targets stand together, those only striven for apart; null without targets
 * @param timeliness how it stands now; never stored
 * @param nextDueAt exclusive end of the next open occurrence, or of the last one when done; null when undated
 * @param lastDay the last day that is still in time for {@code nextDueAt}
 * @param staleAt from when continuous work without new progress or evidence is stale
 * @param percent 0–100, as the lead reports it
 * @param allowedTransitions the states that may follow; rights are checked on top
 * @param version rises with each change; also the ETag
 */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        UUID planId,
        int planVersion,
        UUID lineId,
        @Nullable UUID parentId,
        boolean rollsUp,
        String code,
        String title,
        UUID unitId,
        @Nullable UUID responsibleUnitId,
        int year,
        UnitRef leadUnit,
        List<UnitRef> coordinators,
        List<UnitRef> asked,
        @Nullable String accountablePost,
        @Nullable String personId,
        @Nullable String index,
        @Nullable String dimension,
        @Nullable Integer dimensionNumber,
        @Nullable String component,
        List<Schedule> schedules,
        List<OccurrenceView> occurrences,
        List<TargetView> targets,
        @Nullable TargetResult targetResult,
        List<String> deliverables,
        TaskState state,
        Timeliness timeliness,
        @Nullable OffsetDateTime nextDueAt,
        @Nullable LocalDate lastDay,
        @Nullable OffsetDateTime staleAt,
        @Nullable OffsetDateTime doneAt,
        int percent,
        int progressCount,
        int evidenceCount,
        List<TaskState> allowedTransitions,
        long version,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
