package vn.tiendo.plan.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** All plans. */
@Singleton
class Plans implements PanacheRepositoryBase<Plan, UUID> {
    private final Units units;
    private final Caller caller;
    private final Sql sql;

    Plans(Units units, Caller caller, Sql sql) {
        this.units = units;
        this.caller = caller;
        this.sql = sql;
    }

    /** A plan the caller may change; nobody else changes it until this transaction ends. */
    Plan own(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(plan -> units.find(plan.unitId).filter(caller::covers).isPresent())
                .orElseThrow(Problem::notFound);
    }

    /** Whether the caller may read the plan; what they may not does not exist for them. */
    boolean isVisible(UUID id) {
        return sql.one(
                        "SELECT plan.id FROM plan JOIN unit ON unit.id = plan.unit_id WHERE plan.id = ? AND "
                                + HomePlans.VISIBLE,
                        row -> row.uuid("id"),
                        id,
                        caller.roots(),
                        caller.roots())
                .isPresent();
    }

    /** The draft that amends the plan, if one is open. */
    Optional<UUID> openAmendment(UUID plan) {
        return sql.one(
                "SELECT id FROM plan WHERE amends_plan_id = ? AND status = 'DRAFT'", row -> row.uuid("id"), plan);
    }

    Unit unitOf(Plan plan) {
        return units.find(plan.unitId).orElseThrow();
    }
}
