package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;

/** Gives each member of a group that leads a task a share of its own, so that one unit answers for each. */
@Singleton
class ChargingMembers {
    private final Tasks tasks;
    private final AssigningTasks assigning;
    private final Scope scope;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Announcing announcing;
    private final Clock clock;

    ChargingMembers(
            Tasks tasks,
            AssigningTasks assigning,
            Scope scope,
            Timeline timeline,
            Outbox outbox,
            Announcing announcing,
            Clock clock) {
        this.tasks = tasks;
        this.assigning = assigning;
        this.scope = scope;
        this.timeline = timeline;
        this.outbox = outbox;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** @param unitIds who gets a share; whoever has one keeps it */
    @Schema(name = "Members")
    record Members(
            @NotEmpty(message = "Chưa nêu đơn vị thành viên") @Size(max = 100, message = "Quá 100 đơn vị thành viên")
                    List<@NotNull(message = "Mã đơn vị trống") UUID> unitIds) {}

    @Transactional
    void charge(UUID groupTask, Members members) {
        if (!scope.of(groupTask).owner()) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
        Task group = tasks.locked(groupTask);
        if (group.parentId() != null) {
            throw Problem.of(WorkProblem.SHARE_CANNOT_BE_SHARED);
        }
        List<Task> shares = tasks.membersOf(groupTask);
        List<UUID> charged =
                shares.stream().map(task -> task.charge().leadUnitId()).toList();
        List<UUID> joining = members.unitIds().stream()
                .distinct()
                .filter(unit -> !charged.contains(unit))
                .toList();
        joining.forEach(unit -> requireMayLead(unit, group));
        if (joining.isEmpty()) {
            return;
        }
        Instant now = Moment.now(clock);
        group.leaveToMembers(now);
        List<Task> fresh = new ArrayList<>();
        for (UUID unit : joining) {
            fresh.add(new Task(group, unit, shares.size() + fresh.size() + 1, now));
        }
        tasks.addAll(
                fresh,
                fresh.stream().flatMap(task -> task.occurrences().stream()).toList());
        fresh.forEach(task -> timeline.append(
                task.id(), Happening.PLANNED, Map.of("title", task.line().title(), "parentId", groupTask), now, now));
        outbox.addAll(fresh.stream().map(task -> task.status(now, now, null)).toList());
        group.rollUp(tasks.membersOf(groupTask), now);
        announcing.announce(group, Happening.MEMBERS_CHARGED, Map.of("unitIds", joining), now, now);
    }

    private void requireMayLead(UUID unit, Task group) {
        Unit lead = assigning.requireLead(unit, group.responsibleUnitId());
        assigning.requireMayOrder(lead, group);
    }
}
