package vn.tiendo.plan.succession;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.succession.LineageView.Descent;
import vn.tiendo.plan.succession.LineageView.Name;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** Predecessors and successors through all generations. */
@Singleton
class LineageQueries {
    /**
     * Days must rise on the way: a part that was split off and came back later would otherwise be its own ancestor.
     */
    private static final String DESCENT =
            """
            WITH RECURSIVE descent AS (
                SELECT 1 AS generation, s.* FROM unit_succession s WHERE s.%1$s = ?
                UNION
                SELECT descent.generation + 1, s.* FROM descent
                JOIN unit_succession s ON s.%1$s = descent.%2$s AND s.effective_on %3$s descent.effective_on)
            SELECT min(descent.generation) AS generation, descent.from_id, was.name AS from_name,
                   was.code AS from_code, descent.to_id, became.name AS to_name, became.code AS to_code,
                   descent.kind, descent.effective_on, descent.legal_reference
            FROM descent
            JOIN LATERAL (SELECT name, code FROM unit_period WHERE unit_id = descent.from_id
                          AND (valid_from IS NULL OR valid_from < descent.effective_on)
                          ORDER BY valid_from DESC NULLS LAST LIMIT 1) was ON true
            JOIN LATERAL (SELECT name, code FROM unit_period WHERE unit_id = descent.to_id
                          AND (valid_from IS NULL OR valid_from <= descent.effective_on)
                          ORDER BY valid_from DESC NULLS LAST LIMIT 1) became ON true
            GROUP BY descent.from_id, was.name, was.code, descent.to_id, became.name, became.code, descent.kind,
                     descent.effective_on, descent.legal_reference
            ORDER BY 1, descent.effective_on, from_name, to_name, descent.from_id, descent.to_id""";

    private static final String SUCCESSORS = DESCENT.formatted("from_id", "to_id", ">");
    private static final String PREDECESSORS = DESCENT.formatted("to_id", "from_id", "<");

    private final Sql sql;

    LineageQueries(Sql sql) {
        this.sql = sql;
    }

    LineageView of(UUID id) {
        List<Name> names = names(id);
        if (names.isEmpty()) {
            throw Problem.notFound();
        }
        return new LineageView(
                id,
                names,
                sql.list(PREDECESSORS, LineageQueries::descent, id),
                sql.list(SUCCESSORS, LineageQueries::descent, id));
    }

    /** Cuts that only a change further up has made are not shown. */
    private List<Name> names(UUID id) {
        return sql.list(
                "SELECT min(since) AS since, CASE WHEN bool_or(until IS NULL) THEN NULL ELSE max(until) END AS until,"
                        + " code, name, kind, (SELECT change.legal_reference FROM unit_change change"
                        + " WHERE change.unit_id = ? AND change.effective_on = min(run.since)"
                        + " ORDER BY change.version DESC LIMIT 1) AS legal_reference"
                        + " FROM (SELECT *, count(*) FILTER (WHERE fresh) OVER (ORDER BY since NULLS FIRST) AS stretch"
                        + " FROM (SELECT since, until, code, name, kind, (code, name, kind) IS DISTINCT FROM"
                        + " (lag(code) OVER days, lag(name) OVER days, lag(kind) OVER days) AS fresh"
                        + " FROM dated_unit WHERE id = ? WINDOW days AS (ORDER BY since NULLS FIRST)) step) run"
                        + " GROUP BY stretch, code, name, kind ORDER BY stretch",
                row -> new Name(
                        row.dateOrNull("since"),
                        row.dateOrNull("until"),
                        row.textOrNull("code"),
                        row.text("name"),
                        row.text("kind"),
                        row.textOrNull("legal_reference")),
                id,
                id);
    }

    private static Descent descent(Row row) {
        return new Descent(
                row.integer("generation"),
                row.uuid("from_id"),
                row.text("from_name"),
                row.textOrNull("from_code"),
                row.uuid("to_id"),
                row.text("to_name"),
                row.textOrNull("to_code"),
                row.constant("kind", SuccessionKind.class),
                row.date("effective_on"),
                row.text("legal_reference"));
    }
}
