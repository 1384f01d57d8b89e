package vn.tiendo.task.work;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.work.SupportNamed.Wish;

/** Charges one unit with a task. */
@Singleton
public class AssigningTasks {
    private static final String GROUP = "GROUP";

    private final Tasks tasks;
    private final TaskQueries queries;
    private final Units units;
    private final Scope scope;
    private final Hierarchy hierarchy;
    private final Announcing announcing;
    private final Event<SupportNamed> named;
    private final Clock clock;

    AssigningTasks(
            Tasks tasks,
            TaskQueries queries,
            Units units,
            Scope scope,
            Hierarchy hierarchy,
            Announcing announcing,
            Event<SupportNamed> named,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.units = units;
        this.scope = scope;
        this.hierarchy = hierarchy;
        this.announcing = announcing;
        this.named = named;
        this.clock = clock;
    }

    /**
     * Who is charged with a task.
     *
     * @param leadUnitId the one accountable unit, of the unit that answers for the plan
     * @param accountablePost the post within it
     * @param personId the person's id in the identity provider
     * @param coordinatorUnitIds supporting units; the lead is none of them. Bodies of the Front, the Party and the
     *     Council are asked and support it once they agree
     */
    @Schema(name = "Assignment")
    public record Assignment(
            @NotNull(message = "Chưa nói đơn vị chủ trì") UUID leadUnitId,
            @Size(max = 200, message = "Tên chức danh dài quá 200 ký tự") @Nullable String accountablePost,
            @Size(max = 100, message = "Mã người dùng dài quá 100 ký tự") @Nullable String personId,
            @Size(max = 50, message = "Quá 50 đơn vị phối hợp")
                    List<@NotNull(message = "Mã đơn vị trống") UUID> coordinatorUnitIds) {
        @SuppressWarnings("ConstantValue")
        public Assignment {
            coordinatorUnitIds = coordinatorUnitIds == null
                    ? List.of()
                    : coordinatorUnitIds.stream()
                            .distinct()
                            .filter(unit -> !unit.equals(leadUnitId))
                            .toList();
        }

        private Charge instead(Charge before, Set<UUID> onlyAsked) {
            return new Charge(
                            before.responsibleUnitId(),
                            leadUnitId,
                            before.coordinatorUnitIds(),
                            accountablePost,
                            personId)
                    .supportedBy(coordinatorUnitIds, onlyAsked);
        }
    }

    @Transactional
    public void assign(UUID taskId, Assignment assignment, @Nullable String ifMatch) {
        if (!scope.of(taskId).owner()) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
        Task task = tasks.locked(taskId);
        Versions.require(ifMatch, task.version(), queries.get(taskId));
        Unit lead = requireLead(assignment.leadUnitId(), task.responsibleUnitId());
        if (!lead.id().equals(task.charge().leadUnitId())) {
            requireMayOrder(lead, task);
        }
        requireKnown(assignment);
        Set<UUID> onlyAsked = hierarchy.onlyAsked(task.responsibleUnitId(), assignment.coordinatorUnitIds());
        Instant now = Moment.now(clock);
        task.assign(assignment.instead(task.charge(), onlyAsked), now);
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("leadUnitId", assignment.leadUnitId());
        details.put("accountablePost", assignment.accountablePost());
        details.put("personId", assignment.personId());
        details.put("coordinatorUnitIds", task.charge().coordinatorUnitIds());
        announcing.announce(task, Happening.ASSIGNED, details, now, now);
        List<Wish> wishes = SupportNamed.wishes(task, assignment.coordinatorUnitIds(), onlyAsked)
                .toList();
        named.fire(new SupportNamed(null, wishes, now));
    }

    Unit requireLead(UUID lead, UUID planUnit) {
        Unit unit = units.find(lead)
                .filter(known -> known.path().contains(planUnit))
                .orElseThrow(() -> Problem.of(WorkProblem.LEAD_OUTSIDE_UNIT));
        if (unit.kind().equals(GROUP)) {
            throw Problem.of(WorkProblem.LEAD_IS_GROUP, unit.name());
        }
        return unit;
    }

    /** The Front, the Party and the Council are systems of their own: the People's Committee asks them. */
    void requireMayOrder(Unit lead, Task task) {
        if (!hierarchy.mayOrder(task.responsibleUnitId(), lead)) {
            throw Problem.of(
                    WorkProblem.LEAD_IS_ASKED_NOT_ORDERED,
                    lead.name(),
                    task.id().toString());
        }
    }

    private void requireKnown(Assignment assignment) {
        Set<UUID> unknown = new HashSet<>(assignment.coordinatorUnitIds());
        units.all(assignment.coordinatorUnitIds()).forEach(unit -> unknown.remove(unit.id()));
        unknown.stream().findFirst().ifPresent(unit -> {
            throw Problem.of(CommonProblem.UNKNOWN_UNIT, unit.toString());
        });
    }
}
