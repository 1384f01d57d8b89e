package vn.tiendo.plan.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** All plans. */
@Singleton
class Plans implements PanacheRepositoryBase<Plan, UUID> {
    private final Units units;
    private final Caller caller;

    Plans(Units units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    /** A plan the caller may change; nobody else changes it until this transaction ends. */
    Plan own(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(plan -> units.find(plan.unitId).filter(caller::covers).isPresent())
                .orElseThrow(Problem::notFound);
    }

    Unit unitOf(Plan plan) {
        return units.find(plan.unitId).orElseThrow();
    }
}
