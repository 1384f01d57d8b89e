package vn.tiendo.plan.issuance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.issuance.IssuanceRules.Kept;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Rules and duties as far as the caller may see them. */
@Singleton
class IssuanceQueries {
    private final Sql sql;
    private final IssuanceRules rules;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    IssuanceQueries(Sql sql, IssuanceRules rules, Calendars calendars, Caller caller, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    Kept rule(UUID plan) {
        requireVisible(plan);
        return rules.of(plan).orElseThrow(Problem::notFound);
    }

    /** Those whose plan asks see every unit below; a unit below sees its own duty. */
    Page<IssuanceDutyView> page(UUID plan, @Nullable IssuanceState state, int limit, @Nullable Cursor after) {
        requireVisible(plan);
        Instant now = clock.instant();
        StringBuilder where = new StringBuilder(
                " WHERE duty.parent_plan_id = ? AND (unit.path && ?::uuid[] OR home.path && ?::uuid[])");
        List<@Nullable Object> arguments = new ArrayList<>(List.of(plan, caller.roots(), caller.roots()));
        if (state == IssuanceState.OPEN || state == IssuanceState.OVERDUE) {
            where.append(" AND duty.status = 'OPEN' AND duty.due_at ")
                    .append(state == IssuanceState.OPEN ? "> ?" : "<= ?");
            arguments.add(now);
        } else if (state != null) {
            where.append(" AND duty.status = ?");
            arguments.add(state);
        }
        if (after != null) {
            where.append(" AND duty.id > ?");
            arguments.add(after.uuid(0));
        }
        arguments.add(limit + 1);
        WorkingCalendar calendar = calendars.current();
        List<IssuanceDutyView> rows = sql.list(
                "SELECT " + IssuanceDuty.COLUMNS + ", unit.name AS unit_name, child.document_code, duty.waiver_reason,"
                        + " rule.days, rule.unit, rule.counting, rule.inclusive, rule.child_kinds, rule.unit_ids,"
                        + " (SELECT due_from FROM issuance_duty_move WHERE duty_id = duty.id"
                        + " ORDER BY version DESC LIMIT 1) AS moved_from"
                        + " FROM issuance_duty duty JOIN plan parent ON parent.id = duty.parent_plan_id"
                        + " JOIN issuance_rule rule ON rule.plan_id = duty.parent_plan_id"
                        + " JOIN unit ON unit.id = duty.unit_id JOIN unit home ON home.id = parent.unit_id"
                        + " LEFT JOIN plan child ON child.id = duty.child_plan_id"
                        + where + " ORDER BY duty.id LIMIT ?",
                row -> IssuanceDutyView.of(row, calendar, now),
                arguments.toArray());
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    private void requireVisible(UUID plan) {
        boolean visible = sql.one(
                        "SELECT plan.id FROM plan JOIN unit ON unit.id = plan.unit_id WHERE plan.id = ? AND "
                                + HomePlans.VISIBLE,
                        row -> row.uuid("id"),
                        plan,
                        caller.roots(),
                        caller.roots())
                .isPresent();
        if (!visible) {
            throw Problem.notFound();
        }
    }
}
