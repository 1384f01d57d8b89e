package vn.tiendo.reporting.tally;

/** From single tasks to all tallies they count in. */
final class Spread {
    static final String COLUMNS =
            "unit_id, kind, key, here, common, year, index_code, month, state, closed_as," + " due_at, stale_at";
    static final String TASK = "unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number,"
            + " state, closed_as, due_at, stale_at";

    private static final String CELLS = " cell AS (SELECT unit_id, lead_unit_id, plan_id, year, index_code,"
            + " coalesce(dimension_number::text, dimension) AS dimension, state, closed_as,"
            + " CASE WHEN closed_as IS NULL THEN due_at END AS due_at,"
            + " CASE WHEN closed_as IS NULL AND due_at IS NULL THEN stale_at END AS stale_at,"
            + " to_char((due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month,"
            + " sum(weight) AS tasks FROM source GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 HAVING sum(weight) <> 0),";
    private static final String UNITS = " spread AS (SELECT scope.unit_id, part.kind, part.key, scope.here,"
            + " scope.common, cell.year, cell.index_code, part.month, cell.state, cell.closed_as, cell.due_at,"
            + " cell.stale_at, sum(cell.tasks)::bigint AS tasks FROM cell"
            + " LEFT JOIN tally_unit own ON own.id = cell.unit_id"
            + " LEFT JOIN tally_unit lead ON lead.id = cell.lead_unit_id"
            + " CROSS JOIN LATERAL ("
            + "  SELECT above AS unit_id, above = cell.unit_id AS here, 0 AS common,"
            + "   NOT above = ANY (coalesce(lead.path, '{}')) AS away FROM unnest(own.path) above"
            + "  UNION ALL SELECT above, above = cell.lead_unit_id,"
            + "   (SELECT count(*)::int FROM unnest(own.path) shared WHERE shared = ANY (lead.path)), false"
            + "  FROM unnest(lead.path) above WHERE NOT above = ANY (coalesce(own.path, '{}'))) scope"
            + " CROSS JOIN LATERAL (VALUES ('ALL', NULL, cell.month, true),"
            + "  ('DIMENSION', cell.dimension, NULL, true),"
            + "  ('PLAN', cell.plan_id::text, NULL, scope.unit_id = cell.unit_id),"
            + "  ('OUTSIDE', cell.plan_id::text, NULL, NOT scope.unit_id = ANY (coalesce(own.path, '{}'))),"
            + "  ('LED', NULL, NULL, scope.unit_id = cell.lead_unit_id),"
            + "  ('AWAY', cell.lead_unit_id::text, NULL, scope.away)) part(kind, key, month, counts)"
            + " WHERE part.counts GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 HAVING sum(cell.tasks) <> 0)";

    private Spread() {}

    /** A {@code WITH} clause that ends in {@code spread}, from rows of {@link #TASK} with their {@code weight}. */
    static String of(String source) {
        return "WITH source AS (" + source + ")," + CELLS + UNITS;
    }
}
