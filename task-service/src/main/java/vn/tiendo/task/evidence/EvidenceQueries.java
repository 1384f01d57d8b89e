package vn.tiendo.task.evidence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.cutoff.LateFor;
import vn.tiendo.task.scope.Visibility;

/** Evidence as far as the caller may see it: uploaded in their units, or serving a task they see. */
@Singleton
class EvidenceQueries {
    private static final String VISIBLE = "(EXISTS (SELECT FROM unit u WHERE u.id = e.unit_id AND u.path && ?::uuid[])"
            + " OR EXISTS (SELECT FROM task_evidence l JOIN task t ON t.id = l.task_id"
            + " WHERE l.evidence_id = e.id AND " + Visibility.OF_INVOLVED + "))";

    private final Sql sql;
    private final Caller caller;

    EvidenceQueries(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    EvidenceView get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    Optional<EvidenceView> find(UUID id) {
        return sql.one(
                "SELECT e.*, " + LateFor.column(Visibility.OF_INVOLVED) + " FROM evidence e WHERE e.id = ? AND "
                        + VISIBLE,
                row -> view(row, duplicates(id, row.textOrNull("sha256"))),
                arguments(Visibility.involvedArguments(caller.roots()), List.of(id), visible()));
    }

    private List<UUID> duplicates(UUID id, @Nullable String sha256) {
        if (sha256 == null) {
            return List.of();
        }
        return sql.list(
                "SELECT e.id FROM evidence e WHERE e.sha256 = ? AND e.id <> ? AND " + VISIBLE + " ORDER BY e.id",
                row -> row.uuid("id"),
                arguments(List.of(sha256, id), visible()));
    }

    /** The evidence of a task, for a caller who sees the task. */
    List<EvidenceView> of(UUID task) {
        return sql.list(
                "SELECT e.*, " + LateFor.column("t.id = ?") + " FROM evidence e"
                        + " JOIN task_evidence served ON served.evidence_id = e.id WHERE served.task_id = ?"
                        + " ORDER BY served.linked_at, e.id",
                row -> view(row, List.of()),
                task,
                task);
    }

    private EvidenceView view(Row row, List<UUID> duplicates) {
        return EvidenceView.of(row, duplicates, sql.parse(row.text("late_for"), LateFor.LIST));
    }

    /** Those of the ids that are none of the caller's business or do not exist. */
    Set<UUID> invisible(Collection<UUID> ids) {
        Set<UUID> rest = new HashSet<>(ids);
        sql.list(
                        "SELECT e.id FROM evidence e WHERE e.id = ANY (?::uuid[]) AND " + VISIBLE,
                        row -> row.uuid("id"),
                        arguments(List.of(ids), visible()))
                .forEach(rest::remove);
        return rest;
    }

    private List<Object> visible() {
        List<UUID> roots = caller.roots();
        List<Object> arguments = new ArrayList<>();
        arguments.add(roots);
        arguments.addAll(Visibility.involvedArguments(roots));
        return arguments;
    }

    @SafeVarargs
    private static @Nullable Object[] arguments(List<?>... parts) {
        List<Object> all = new ArrayList<>();
        for (List<?> part : parts) {
            all.addAll(part);
        }
        return all.toArray();
    }
}
