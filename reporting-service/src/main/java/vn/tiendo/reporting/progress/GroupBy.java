package vn.tiendo.reporting.progress;

/** What tasks are counted together by. */
public enum GroupBy {
    /** The units some levels below the asked one, by whose plan it is. */
    UNIT("scope.part::text", "NULL", "''"),
    DIMENSION(
            "task.dimension",
            "concat_ws(' ', task.index_code, task.dimension_number || '.', task.dimension)",
            "concat_ws('/', task.index_code, lpad(coalesce(task.dimension_number, 999)::text, 3, '0'), task.dimension)"),
    LEAD("task.lead_unit_id::text", "NULL", "''"),
    /** The month of the last day on which the next step is in time. */
    MONTH(
            "to_char(" + GroupBy.LAST_MOMENT + ", 'YYYY-MM')",
            "'Tháng ' || to_char(" + GroupBy.LAST_MOMENT + ", 'MM/YYYY')",
            "coalesce(to_char(" + GroupBy.LAST_MOMENT + ", 'YYYY-MM'), '9999')"),
    STATE("task.state", "NULL", "''");

    private static final String LAST_MOMENT =
            "(task.due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh'";

    private final String columns;

    GroupBy(String key, String label, String rank) {
        this.columns = key + " AS key, " + label + " AS label, " + rank + " AS rank";
    }

    /** SQL for {@code key}, {@code label} and {@code rank}, from {@code task} and {@code scope}. */
    String columns() {
        return columns;
    }

    /** Whether keys are units, whose names are looked up. */
    boolean byUnits() {
        return this == UNIT || this == LEAD;
    }
}
