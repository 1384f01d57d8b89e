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
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.scope.Visibility;

/** Reads the tasks the caller may see. */
@Singleton
public class TaskQueries {
    private final TaskRows rows;
    private final Scope scope;
    private final Caller caller;
    private final Clock clock;

    TaskQueries(TaskRows rows, Scope scope, Caller caller, Clock clock) {
        this.rows = rows;
        this.scope = scope;
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
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(Visibility.OF_TASK, Visibility.arguments(caller.roots())));
        conditions.addAll(filter.conditions(caller.roots(), clock.instant()));
        if (cursor != null) {
            conditions.add(sort.after(cursor));
        }
        List<Object> arguments = new ArrayList<>();
        conditions.forEach(condition -> arguments.addAll(condition.arguments()));
        arguments.add(size + 1);
        String where =
                String.join(" AND ", conditions.stream().map(Condition::sql).toList());
        List<TaskView> found = rows.select(
                "SELECT t.* FROM task t WHERE " + where + " ORDER BY " + sort.order("t") + " LIMIT ?",
                sort.order("p"),
                arguments.toArray());
        return Page.of(found, size, sort::cursor);
    }
}
