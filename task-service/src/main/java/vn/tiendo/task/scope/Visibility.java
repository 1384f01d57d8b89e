package vn.tiendo.task.scope;

import java.util.List;
import java.util.UUID;

/**
 * The condition under which a caller sees a task: the plan is their unit's or was handed to it, they lead or support
 * the work, or the plan names them as following it. Arrays of ids, made once per statement, let PostgreSQL use an index
 * for each of the ways.
 */
public final class Visibility {
    /**
     * The plans that name a unit of the caller's as following their work. The offices of such a unit follow with it; the
     * units on levels below it do not, or a plan that names the province would be open to every commune.
     */
    static final String MONITORED_PLANS = "ARRAY(SELECT m.plan_id FROM plan_monitor m JOIN unit w ON w.id = m.unit_id"
            + " WHERE w.path && ?::uuid[] UNION SELECT m.plan_id FROM unit r JOIN plan_monitor m"
            + " ON m.unit_id = ANY (r.path) WHERE r.id = ANY (?::uuid[]) AND " + noLevelBelow("m.unit_id") + ")";

    private static final String INVOLVED = "t.unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))"
            + " OR t.responsible_unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))"
            + " OR t.lead_unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))"
            + " OR t.coordinator_unit_ids && ARRAY(SELECT id FROM unit WHERE path && ?::uuid[])";

    /** A condition on {@code task t} with the arguments of {@link #arguments}. */
    public static final String OF_TASK = "(" + INVOLVED + " OR t.plan_id = ANY (" + MONITORED_PLANS + "))";

    /**
     * The narrower condition for what lies behind the progress, with the arguments of {@link #involvedArguments}: who
     * only follows a plan reads how far its work is, not its evidence nor what is asked and wanting.
     */
    public static final String OF_INVOLVED = "(" + INVOLVED + ")";

    /** A condition on {@code task_departure d}: the task was once in the sight of the caller, by two times the roots. */
    public static final String OF_DEPARTURE = "(d.path && ?::uuid[] OR (d.followed AND EXISTS (SELECT FROM unit r"
            + " WHERE r.id = ANY (?::uuid[]) AND d.path[cardinality(d.path)] = ANY (r.path) AND "
            + noLevelBelow("d.path[cardinality(d.path)]") + ")))";

    private Visibility() {}

    /** Between the unit and {@code unit r} lies no administrative level, so that r belongs to the unit itself. */
    private static String noLevelBelow(String unit) {
        return "NOT EXISTS (SELECT FROM unit between_them WHERE between_them.id = ANY (r.path[array_position(r.path, "
                + unit + ") + 1:]) AND between_them.kind IN ('DISTRICT', 'COMMUNE', 'WARD', 'VILLAGE'))";
    }

    public static List<Object> arguments(List<UUID> roots) {
        return List.of(roots, roots, roots, roots, roots, roots);
    }

    public static List<Object> involvedArguments(List<UUID> roots) {
        return List.of(roots, roots, roots, roots);
    }
}
