package vn.tiendo.task.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.list.TaskView;
import vn.tiendo.task.scope.Visibility;
import vn.tiendo.task.sync.Changes.Change;
import vn.tiendo.task.sync.Changes.Reason;

/** Reads what changed in the caller's sight, in four statements. */
@Singleton
class ChangeQueries {
    private static final String UPSERTS = "(SELECT t.changed_in, t.id AS task_id,"
            + " CASE WHEN t.state = 'DROPPED' THEN 'DROPPED' END AS reason FROM task t"
            + " WHERE t.changed_in < ?::xid8 AND (t.changed_in, t.id) > (?::xid8, ?) AND " + Visibility.OF_TASK
            + " AND (? OR t.state <> 'DROPPED') ORDER BY t.changed_in, t.id LIMIT ?)";

    private static final String DEPARTURES = "(SELECT DISTINCT d.changed_in, d.task_id, 'OUT_OF_SIGHT' AS reason"
            + " FROM task_departure d JOIN task t ON t.id = d.task_id"
            + " WHERE d.changed_in < ?::xid8 AND (d.changed_in, d.task_id) > (?::xid8, ?) AND "
            + Visibility.OF_DEPARTURE + " AND " + Visibility.OF_TASK + " IS NOT TRUE"
            + " AND ? ORDER BY d.changed_in, d.task_id LIMIT ?)";

    private static final String CHANGED = "SELECT changed_in::text AS at, task_id, reason FROM (" + UPSERTS
            + " UNION ALL " + DEPARTURES + ") AS changed ORDER BY changed_in, task_id LIMIT ?";

    private final Sql sql;
    private final TaskQueries tasks;
    private final Caller caller;

    ChangeQueries(Sql sql, TaskQueries tasks, Caller caller) {
        this.sql = sql;
        this.tasks = tasks;
        this.caller = caller;
    }

    private record Changed(BigInteger at, UUID task, @Nullable String reason) {
        static Changed of(Row row) {
            return new Changed(new BigInteger(row.text("at")), row.uuid("task_id"), row.textOrNull("reason"));
        }
    }

    Changes since(@Nullable String encoded, @Nullable Integer limit) {
        int size = Limit.of(limit);
        Position since = Position.decode(encoded, caller.roots());
        BigInteger horizon = horizon(since);
        List<Changed> found = changed(since, horizon, size + 1);
        boolean more = found.size() > size;
        List<Changed> page = more ? found.subList(0, size) : found;
        Position next =
                more ? since.at(page.get(size - 1).at(), page.get(size - 1).task()) : since.before(horizon);
        return new Changes(changes(page), next.encoded(), more);
    }

    /**
     * The oldest transaction that is still open. All before it are decided and will not add a change any more. A
     * position beyond the newest transaction is of another server, from before this one was restored.
     */
    private BigInteger horizon(Position since) {
        return sql.one(
                        "SELECT pg_snapshot_xmin(now_open)::text AS oldest FROM pg_current_snapshot() AS now_open"
                                + " WHERE pg_snapshot_xmax(now_open) > ?::xid8",
                        row -> new BigInteger(row.text("oldest")),
                        since.transaction().toString())
                .orElseThrow(() -> Problem.of(SyncProblem.POSITION_LOST));
    }

    private List<Changed> changed(Position since, BigInteger horizon, int rows) {
        List<UUID> roots = caller.roots();
        List<Object> range = List.of(horizon.toString(), since.transaction().toString(), since.task());
        // Who keeps nothing yet has nothing to forget.
        boolean forgets = !since.isBeginning();
        List<Object> arguments = new ArrayList<>(range);
        arguments.addAll(Visibility.arguments(roots));
        arguments.addAll(List.of(forgets, rows));
        arguments.addAll(range);
        arguments.addAll(List.of(roots, roots));
        arguments.addAll(Visibility.arguments(roots));
        arguments.addAll(List.of(forgets, rows, rows));
        return sql.list(CHANGED, Changed::of, arguments.toArray());
    }

    /** A task that changed again since the page was chosen is left to the page that holds its newer change. */
    private List<Change> changes(List<Changed> page) {
        List<UUID> kept = page.stream()
                .filter(one -> one.reason() == null)
                .map(Changed::task)
                .toList();
        Map<UUID, TaskView> views = tasks.all(kept).stream().collect(toMap(TaskView::id, view -> view));
        Map<UUID, List<UUID>> evidence = evidence(kept);
        return page.stream()
                .map(one -> change(one, views.get(one.task()), evidence.getOrDefault(one.task(), List.of())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Change change(Changed one, @Nullable TaskView view, List<UUID> evidence) {
        if (one.reason() != null) {
            return Change.forget(one.task(), Reason.valueOf(one.reason()));
        }
        return view == null ? null : Change.of(view, evidence);
    }

    private Map<UUID, List<UUID>> evidence(List<UUID> ids) {
        record Link(UUID task, UUID evidence) {}
        return sql
                .list(
                        "SELECT task_id, evidence_id FROM task_evidence WHERE task_id = ANY (?::uuid[])"
                                + " ORDER BY evidence_id",
                        row -> new Link(row.uuid("task_id"), row.uuid("evidence_id")),
                        ids)
                .stream()
                .collect(groupingBy(Link::task, mapping(Link::evidence, toList())));
    }
}
