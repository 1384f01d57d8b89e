package vn.tiendo.reporting.progress;

/** What tasks are counted together by. */
public enum GroupBy {
    /** The units some levels below the asked one, by whose plan it is. */
    UNIT(
            "tally.unit_id::text",
            "NULL",
            "''",
            "(SELECT id, cardinality(path) = ?::int AS whole FROM tally_unit WHERE path @> ARRAY[?]::uuid[]"
                    + " AND cardinality(path) <= ?::int) part"
                    + " JOIN tally ON tally.unit_id = part.id AND tally.kind = 'ALL' AND (part.whole OR tally.here)"
                    + " AND tally.common < ?::int"),
    DIMENSION(
            "CASE WHEN tally.key IS NOT NULL THEN concat_ws('/', tally.index_code, tally.key) END",
            "concat_ws(' ', tally.index_code, wording.dimension_number || '.',"
                    + " coalesce(wording.dimension, tally.key))",
            "concat_ws('/', tally.index_code, lpad(coalesce(wording.dimension_number, 999)::text, 3, '0'), tally.key)",
            "tally LEFT JOIN dimension_wording wording ON wording.index_code = tally.index_code"
                    + " AND wording.dimension_number::text = tally.key"
                    + " JOIN (SELECT ?::uuid AS id) asked ON tally.unit_id = asked.id AND tally.kind = 'DIMENSION'"),
    LEAD(
            "tally.key",
            "NULL",
            "''",
            "(SELECT led.unit_id::text AS key, led.year, led.index_code, led.state, led.closed_as, led.due_at,"
                    + " led.stale_at, led.tasks FROM tally_unit below JOIN tally led ON led.unit_id = below.id"
                    + " AND led.kind = 'LED' WHERE below.path @> ARRAY[?]::uuid[]"
                    + " UNION ALL SELECT away.key, away.year, away.index_code, away.state, away.closed_as, away.due_at,"
                    + " away.stale_at, away.tasks FROM tally away WHERE away.unit_id = ? AND away.kind = 'AWAY') tally"),
    /** Of the units below by whose plan it is, and of work that they lead for plans of others. */
    PLAN(
            "tally.key",
            "plan.title || ' (' || plan.document_code || ')'",
            "''",
            "(SELECT own.key, own.year, own.index_code, own.state, own.closed_as, own.due_at, own.stale_at, own.tasks"
                    + " FROM tally_unit below JOIN tally own ON own.unit_id = below.id AND own.kind = 'PLAN'"
                    + " WHERE below.path @> ARRAY[?]::uuid[]"
                    + " UNION ALL SELECT other.key, other.year, other.index_code, other.state, other.closed_as,"
                    + " other.due_at, other.stale_at, other.tasks FROM tally other"
                    + " WHERE other.unit_id = ? AND other.kind = 'OUTSIDE') tally"
                    + " LEFT JOIN (SELECT DISTINCT ON (plan_id) * FROM plan_version ORDER BY plan_id, version DESC) plan"
                    + " ON plan.plan_id::text = tally.key"),
    /** The month of the last day on which the next step is in time. */
    MONTH(
            "tally.month",
            "'Tháng ' || right(tally.month, 2) || '/' || left(tally.month, 4)",
            "coalesce(tally.month, '9999')",
            GroupBy.ALL),
    STATE("tally.state", "NULL", "''", GroupBy.ALL);

    private static final String ALL =
            "tally JOIN (SELECT ?::uuid AS id) asked ON tally.unit_id = asked.id AND tally.kind = 'ALL'";

    private final String columns;
    private final String source;

    GroupBy(String key, String label, String rank, String source) {
        this.columns = key + " AS key, " + label + " AS label, " + rank + " AS rank";
        this.source = source;
    }

    /** SQL for {@code key}, {@code label} and {@code rank}. */
    String columns() {
        return columns;
    }

    /** SQL for the rows called {@code tally}. */
    String source() {
        return source;
    }

    /** Whether keys are units, whose names are looked up. */
    boolean byUnits() {
        return this == UNIT || this == LEAD;
    }
}
