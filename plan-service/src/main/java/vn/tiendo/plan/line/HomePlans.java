package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The plan around its lines, as far as the caller may see or change it. */
@Singleton
public class HomePlans {
    private static final String SELECT =
            "SELECT plan.id, plan.unit_id, plan.title, plan.year, plan.issued_on, plan.indices,"
                    + " plan.status FROM plan JOIN unit ON unit.id = plan.unit_id WHERE plan.id = ? AND ";

    /**
     * A plan is seen by those whose units cover its unit and, once issued, by the units below that have to carry it
     * out and by those named as recipients. Takes {@link Caller#roots()} twice.
     */
    public static final String VISIBLE = "(unit.path && ?::uuid[] OR (plan.status IN ('ISSUED', 'CLOSED') AND EXISTS"
            + " (SELECT FROM unit mine WHERE mine.id = ANY (?::uuid[]) AND (plan.unit_id = ANY (mine.path) OR EXISTS"
            + " (SELECT FROM plan_recipient named WHERE named.plan_id = plan.id"
            + " AND named.unit_id = ANY (mine.path))))))";

    private final Sql sql;
    private final Caller caller;

    HomePlans(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** For reading. */
    public HomePlan visible(UUID plan) {
        List<UUID> roots = caller.roots();
        return sql.one(SELECT + VISIBLE, HomePlans::of, plan, roots, roots).orElseThrow(Problem::notFound);
    }

    /**
     * For changing: nobody else changes or issues the plan until this transaction ends. What has been appraised is
     * appraised no more once it changes.
     */
    public HomePlan draft(UUID plan) {
        HomePlan home = sql.one(
                        SELECT + "unit.path && ?::uuid[] FOR UPDATE OF plan", HomePlans::of, plan, caller.roots())
                .orElseThrow(Problem::notFound);
        if (!home.draft()) {
            throw Problem.of(LineProblem.PLAN_NOT_A_DRAFT);
        }
        if (sql.update("UPDATE plan SET appraisal = NULL WHERE id = ? AND appraisal IS DISTINCT FROM 'REQUESTED'", plan)
                == 0) {
            throw Problem.of(LineProblem.PLAN_UNDER_APPRAISAL);
        }
        return home;
    }

    private static HomePlan of(Row row) {
        return new HomePlan(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("title"),
                row.integer("year"),
                row.dateOrNull("issued_on"),
                row.texts("indices"),
                row.text("status").equals("DRAFT"));
    }
}
