package vn.tiendo.task.scope;

import java.util.List;
import java.util.UUID;

/**
 * The condition under which a caller sees a task: the plan is their unit's, or they lead or support the work. Arrays
 * of unit ids, made once per statement, let PostgreSQL use an index for each of the three ways.
 */
public final class Visibility {
    /** A condition on {@code task t} with the arguments of {@link #arguments}. */
    public static final String OF_TASK = "(t.unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))"
            + " OR t.lead_unit_id = ANY (ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))"
            + " OR t.coordinator_unit_ids && ARRAY(SELECT id FROM unit WHERE path && ?::uuid[]))";

    private Visibility() {}

    public static List<Object> arguments(List<UUID> roots) {
        return List.of(roots, roots, roots);
    }
}
