package vn.tiendo.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /** Holds the row until the transaction ends, so that one obligation has one report and its versions no gap. */
    Optional<Obligation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Obligation> ofPlanLocked(UUID plan) {
        return find("planId = ?1 order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
