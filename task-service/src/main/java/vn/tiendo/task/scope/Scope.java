package vn.tiendo.task.scope;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** What the current caller may see of the tasks. */
@Singleton
public class Scope {
    /**
     * For the caller's roots, five times; ends with the id of the task. Which plans they follow costs more than all the
     * rest and is asked only of who does not do the work.
     */
    private static final String REACH = "SELECT id, owner, lead, coordinator,"
            + " CASE WHEN owner OR lead OR coordinator THEN false ELSE plan_id = ANY (" + Visibility.PLANS_FOLLOWED
            + ") OR coalesce(issuer_path && ?::uuid[], false) END AS monitor FROM (SELECT t.id, t.plan_id,"
            + " issuer.path AS issuer_path, coalesce(owner.path && ?::uuid[], false) AS owner,"
            + " coalesce(lead.path && ?::uuid[], false) AS lead,"
            + " EXISTS (SELECT FROM unit c WHERE c.id = ANY (t.coordinator_unit_ids)"
            + " AND c.path && ?::uuid[]) AS coordinator"
            + " FROM task t LEFT JOIN unit issuer ON issuer.id = t.unit_id"
            + " LEFT JOIN unit owner ON owner.id = coalesce(t.responsible_unit_id, t.unit_id)"
            + " LEFT JOIN unit lead ON lead.id = t.lead_unit_id) AS standing WHERE id";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sql sql;
    private final Caller caller;

    Scope(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** How the caller stands to the task; one they may not see does not exist for them. */
    public Reach of(UUID task) {
        List<UUID> roots = caller.roots();
        return sql.one(REACH + " = ?", Scope::reach, roots, roots, roots, roots, roots, task)
                .filter(Reach::any)
                .orElseThrow(Problem::notFound);
    }

    /** How the caller stands to each of the tasks that they may see. */
    public Map<UUID, Reach> of(Collection<UUID> tasks) {
        record Seen(UUID task, Reach reach) {}
        List<UUID> roots = caller.roots();
        return sql
                .list(
                        REACH + " = ANY (?::uuid[])",
                        row -> new Seen(row.uuid("id"), reach(row)),
                        roots,
                        roots,
                        roots,
                        roots,
                        roots,
                        tasks)
                .stream()
                .filter(seen -> seen.reach().any())
                .collect(Collectors.toMap(Seen::task, Seen::reach));
    }

    private static Reach reach(Row row) {
        return new Reach(row.flag("owner"), row.flag("lead"), row.flag("coordinator"), row.flag("monitor"));
    }

    /** Refuses who sees the task only because they follow its plan. */
    public void requireInvolved(UUID task) {
        of(task);
        List<Object> arguments = new ArrayList<>(Visibility.involvedArguments(caller.roots()));
        arguments.add(task);
        boolean involved = sql.one(
                        "SELECT t.id FROM task t WHERE " + Visibility.OF_INVOLVED + " AND t.id = ?",
                        row -> row.uuid("id"),
                        arguments.toArray())
                .isPresent();
        if (!involved) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
    }

    /** The same for who wants to change something about it, which the end of its plan forbids. */
    public Reach ofOpen(UUID task) {
        Reach reach = of(task);
        sql.one(
                        "SELECT plan_closed_on FROM task WHERE id = ? AND plan_closed_on IS NOT NULL",
                        row -> row.date("plan_closed_on"),
                        task)
                .ifPresent(Scope::requireOpen);
        return reach;
    }

    /** @param planClosedOn null while the plan goes on */
    public static void requireOpen(@Nullable LocalDate planClosedOn) {
        if (planClosedOn != null) {
            throw Problem.of(ScopeProblem.PLAN_CLOSED, DAY.format(planClosedOn));
        }
    }

    /**
     * Refuses a unit to filter by that is neither below nor above the caller's units, nor one whose plan they follow.
     * Above is allowed, because an officer may ask for the work of their commune and still sees only their own share.
     */
    public void requireNear(UUID unit) {
        List<UUID> roots = caller.roots();
        boolean near = sql.one(
                        "SELECT 1 AS near FROM unit u WHERE u.id = ? AND (u.path && ?::uuid[]"
                                + " OR EXISTS (SELECT FROM unit r WHERE r.id = ANY (?::uuid[]) AND u.id = ANY (r.path))"
                                + " OR EXISTS (SELECT FROM issued_plan p WHERE p.unit_id = u.id AND p.id = ANY ("
                                + Visibility.PLANS_FOLLOWED + ")))",
                        row -> row.integer("near"),
                        unit,
                        roots,
                        roots,
                        roots)
                .isPresent();
        if (!near) {
            throw Problem.of(CommonProblem.UNKNOWN_UNIT, unit.toString());
        }
    }
}
