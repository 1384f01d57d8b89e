package vn.tiendo.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;

@Singleton
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** Holds the report until the transaction ends: of two who act on it at once, the second sees what the first did. */
    Report locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    Optional<Report> answering(UUID obligationId) {
        return find("obligationId", obligationId).firstResultOptional();
    }
}
