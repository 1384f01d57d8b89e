package vn.tiendo.task.scope;

import java.util.List;
import java.util.UUID;

/**
 * The condition under which a caller sees a task: the plan is their unit's or was handed to it, they lead or support
 * the work, or the plan names them as following it. Arrays of ids, made once per statement, let PostgreSQL use an index
 * for each of the ways.
 */
public final class Visibility {
    /** The ids of all units below the roots that are its argument, themselves among them. */
    public static final String UNITS_BELOW = "CAST((SELECT units_below(?::uuid[])) AS uuid[])";

    /** The plans that a caller with the roots that are its argument follows. */
    static final String PLANS_FOLLOWED = "CAST((SELECT plans_followed(?::uuid[])) AS uuid[])";

    private static final String INVOLVED = involved(UNITS_BELOW);

    /** A condition on {@code task t} with the arguments of {@link #arguments}. */
    public static final String OF_TASK = seen(UNITS_BELOW, PLANS_FOLLOWED);

    /**
     * Both arrays as common tables of one row, each made only when a row asks for it, for statements that ask for them
     * often; the arguments are those of {@link #reachArguments}.
     */
    public static final String REACH = "below AS MATERIALIZED (SELECT units_below(?::uuid[]) AS units),"
            + " followed AS MATERIALIZED (SELECT plans_followed(?::uuid[]) AS plans)";

    /** The units of {@link #REACH}. */
    public static final String UNITS_IN_REACH = "CAST((SELECT units FROM below) AS uuid[])";

    /** The plans of {@link #REACH}. */
    public static final String PLANS_IN_REACH = "CAST((SELECT plans FROM followed) AS uuid[])";

    /** {@link #OF_TASK} by {@link #REACH}, as a mere test of each row: no way to the rows begins with it. */
    public static final String IN_REACH = "(" + seen(UNITS_IN_REACH, PLANS_IN_REACH) + " IS TRUE)";

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

    private static String involved(String units) {
        return "t.unit_id = ANY (" + units + ") OR t.responsible_unit_id = ANY (" + units
                + ") OR t.lead_unit_id = ANY (" + units + ") OR t.coordinator_unit_ids && " + units;
    }

    private static String seen(String units, String plans) {
        return "(" + involved(units) + " OR t.plan_id = ANY (" + plans + "))";
    }

    /** Between the unit and {@code unit r} lies no administrative level, so that r belongs to the unit itself. */
    private static String noLevelBelow(String unit) {
        return "NOT EXISTS (SELECT FROM unit between_them WHERE between_them.id = ANY (r.path[array_position(r.path, "
                + unit + ") + 1:]) AND between_them.kind IN ('DISTRICT', 'COMMUNE', 'WARD', 'VILLAGE'))";
    }

    public static List<Object> arguments(List<UUID> roots) {
        return List.of(roots, roots, roots, roots, roots);
    }

    public static List<Object> reachArguments(List<UUID> roots) {
        return List.of(roots, roots);
    }

    public static List<Object> involvedArguments(List<UUID> roots) {
        return List.of(roots, roots, roots, roots);
    }
}
