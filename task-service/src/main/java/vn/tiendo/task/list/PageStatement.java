package vn.tiendo.task.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.task.scope.Visibility;

/**
 * The statement that selects one page of tasks. How many rows it wants stands in its text: about a number that comes
 * as an argument PostgreSQL assumes a tenth of the table and, disliking the plan, makes a new one for each request.
 */
record PageStatement(String sql, List<Object> arguments) {
    /** The first of each unit, which an index holds in this order. */
    private static final String OWN = "SELECT w.* FROM unnest(" + Visibility.UNITS_IN_REACH
            + ") AS of (id) CROSS JOIN LATERAL (SELECT t.id, %s AS key FROM task t WHERE t.%s = of.id%s"
            + " ORDER BY %s LIMIT %d) w";

    /**
     * The first of rows that no index holds in this order. They are collected whole before anything else is asked of
     * them, as going through everybody's in the order may never meet one.
     */
    private static final String COLLECTED =
            "(SELECT t.id, %s AS key FROM %s OFFSET 0) t WHERE true%s" + " ORDER BY %s LIMIT %d)";

    private static final String SUPPORTED =
            "(SELECT * FROM task WHERE coordinator_unit_ids && " + Visibility.UNITS_IN_REACH;
    private static final String FOLLOWED = "unnest(" + Visibility.PLANS_IN_REACH
            + ") AS of (id) CROSS JOIN LATERAL (SELECT * FROM task WHERE plan_id = of.id";

    /** Goes through all tasks in their order and leaves out what the caller may not see: for who sees many. */
    static PageStatement ofAll(List<UUID> roots, List<Condition> conditions, TaskSort sort, int rows) {
        String sql = "WITH " + Visibility.REACH + " SELECT t.* FROM task t WHERE " + Visibility.IN_REACH
                + and(conditions) + " ORDER BY " + sort.order("t") + " LIMIT " + rows;
        return new PageStatement(sql, arguments(roots, conditions, 1));
    }

    /**
     * Takes the first of each way in which the caller sees tasks, by the day they are due: for who sees few.
     *
     * @param led whether the conditions leave nothing but what the caller's units lead, which is one way alone
     */
    static PageStatement ofFew(List<UUID> roots, List<Condition> conditions, boolean led, int rows) {
        String filter = and(conditions);
        String leading = own("lead_unit_id", filter, rows);
        List<String> ways = led
                ? List.of(leading)
                : List.of(
                        own("unit_id", filter, rows),
                        own("responsible_unit_id", filter, rows),
                        leading,
                        collected(SUPPORTED, filter, rows),
                        collected(FOLLOWED, filter, rows));
        String sql = "WITH " + Visibility.REACH + " SELECT t.* FROM (SELECT id FROM (" + String.join(" UNION ", ways)
                + ") way ORDER BY key, id LIMIT " + rows + ") first JOIN task t ON t.id = first.id";
        return new PageStatement(sql, arguments(roots, conditions, ways.size()));
    }

    private static String own(String column, String filter, int rows) {
        return OWN.formatted(TaskSort.DUE, column, filter, TaskSort.DUE_AT.order("t"), rows);
    }

    private static String collected(String tasks, String filter, int rows) {
        return COLLECTED.formatted(TaskSort.DUE, tasks, filter, TaskSort.DUE_AT.order("t"), rows);
    }

    private static String and(List<Condition> conditions) {
        return conditions.stream().map(condition -> " AND " + condition.sql()).collect(Collectors.joining());
    }

    private static List<Object> arguments(List<UUID> roots, List<Condition> conditions, int times) {
        List<Object> once = new ArrayList<>();
        conditions.forEach(condition -> once.addAll(condition.arguments()));
        List<Object> all = new ArrayList<>(Visibility.reachArguments(roots));
        Stream.generate(() -> once).limit(times).forEach(all::addAll);
        return all;
    }
}
