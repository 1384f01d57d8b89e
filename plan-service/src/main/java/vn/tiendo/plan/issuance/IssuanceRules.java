package vn.tiendo.plan.issuance;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The rules that plans set for the units below. */
@Singleton
class IssuanceRules {
    private final Sql sql;

    IssuanceRules(Sql sql) {
        this.sql = sql;
    }

    /** @param version rises with each change */
    record Kept(IssuanceRule rule, long version) {}

    Optional<Kept> of(UUID plan) {
        return sql.one(
                "SELECT days, unit, counting, inclusive, child_kinds, unit_ids, version FROM issuance_rule"
                        + " WHERE plan_id = ?",
                row -> new Kept(read(row), row.number("version")),
                plan);
    }

    static IssuanceRule read(Row row) {
        return new IssuanceRule(
                row.integer("days"),
                row.constant("unit", IssuanceRule.DayUnit.class),
                row.constant("counting", Counting.class),
                row.flag("inclusive"),
                row.texts("child_kinds"),
                row.uuids("unit_ids"));
    }

    void keep(UUID plan, IssuanceRule rule, long version) {
        sql.update(
                "INSERT INTO issuance_rule (plan_id, days, unit, counting, inclusive, child_kinds, unit_ids, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_id) DO UPDATE SET days = excluded.days,"
                        + " unit = excluded.unit, counting = excluded.counting, inclusive = excluded.inclusive,"
                        + " child_kinds = excluded.child_kinds, unit_ids = excluded.unit_ids,"
                        + " version = excluded.version",
                plan,
                rule.days(),
                rule.unit(),
                rule.counting(),
                rule.inclusive(),
                rule.childKinds(),
                rule.unitIds(),
                version);
    }
}
