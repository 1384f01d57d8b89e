package vn.tiendo.task.list;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.task.scope.Breadth;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.scope.Visibility;

/** Reads the tasks the caller may see. */
@Singleton
public class TaskQueries {
    private final TaskRows rows;
    private final Scope scope;
    private final Breadth breadth;
    private final Caller caller;
    private final Clock clock;

    TaskQueries(TaskRows rows, Scope scope, Breadth breadth, Caller caller, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.breadth = breadth;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found when there is none the caller may see */
    public TaskView get(UUID id) {
        List<Object> arguments = new ArrayList<>(List.of(id));
        arguments.addAll(Visibility.arguments(caller.roots()));
        return rows
                .select("SELECT t.* FROM task t WHERE t.id = ? AND " + Visibility.OF_TASK, "p.id", arguments.toArray())
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The shares of a group's task that the caller may see. */
    public List<TaskView> members(UUID group) {
        get(group);
        List<Object> arguments = new ArrayList<>(List.of(group));
        arguments.addAll(Visibility.arguments(caller.roots()));
        return rows.select(
                "SELECT t.* FROM task t WHERE t.parent_id = ? AND " + Visibility.OF_TASK,
                "p.code_key",
                arguments.toArray());
    }

    /** Those of the tasks that the caller sees. */
    public List<TaskView> all(Collection<UUID> ids) {
        List<Object> arguments = new ArrayList<>(List.of(ids));
        arguments.addAll(Visibility.arguments(caller.roots()));
        return rows.select(
                "SELECT t.* FROM task t WHERE t.id = ANY (?::uuid[]) AND " + Visibility.OF_TASK,
                "p.id",
                arguments.toArray());
    }

    public Page<TaskView> list(TaskFilterParameters parameters, @Nullable Integer limit, @Nullable String encoded) {
        TaskFilter filter = parameters.filter();
        TaskSort sort = parameters.sort;
        int size = Limit.of(limit);
        Cursor cursor = Cursor.decode(encoded, 3);
        if (filter.unitId() != null) {
            scope.requireNear(filter.unitId());
        }
        List<UUID> roots = caller.roots();
        List<Condition> conditions = filter.conditions(clock.instant());
        if (cursor != null) {
            conditions.add(sort.after(cursor));
        }
        PageStatement page = sort == TaskSort.DUE_AT && filter.words() == null && breadth.isFew(roots)
                ? PageStatement.ofFew(roots, conditions, filter.mine(), size + 1)
                : PageStatement.ofAll(roots, conditions, sort, size + 1);
        List<TaskView> found =
                rows.select(page.sql(), sort.order("p"), page.arguments().toArray());
        return Page.of(found, size, sort::cursor);
    }
}
