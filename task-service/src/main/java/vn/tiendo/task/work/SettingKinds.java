package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.kind.Kinds;
import vn.tiendo.task.kind.WorkKind;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.scope.Reach;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;

/** Says what kind of work a task is, which decides what its completion must show. */
@Singleton
class SettingKinds {
    private final Tasks tasks;
    private final TaskQueries queries;
    private final Kinds kinds;
    private final Scope scope;
    private final Calendars calendars;
    private final Announcing announcing;
    private final Clock clock;

    SettingKinds(
            Tasks tasks,
            TaskQueries queries,
            Kinds kinds,
            Scope scope,
            Calendars calendars,
            Announcing announcing,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.kinds = kinds;
        this.scope = scope;
        this.calendars = calendars;
        this.announcing = announcing;
        this.clock = clock;
    }

    @Transactional
    void set(UUID taskId, WorkKind kind, @Nullable String ifMatch) {
        Reach reach = scope.of(taskId);
        if (!reach.owner() && !reach.lead()) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
        Task task = tasks.locked(taskId);
        Versions.require(ifMatch, task.version(), queries.get(taskId));
        Instant now = Moment.now(clock);
        WorkKind counted = kind instanceof WorkKind.Publication posting ? posting.countedBy(calendars.current()) : kind;
        task.saidToBe(now);
        kinds.set(taskId, counted);
        announcing.announce(task, Happening.KIND_SET, Map.of("kind", counted), now, now);
    }
}
