package vn.tiendo.task.work;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;

@Singleton
class Tasks implements PanacheRepositoryBase<Task, UUID> {

    /** The task, ours until the end of the transaction, so that two who work on it at once wait for each other. */
    Task locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    List<Task> ofPlanLocked(UUID plan) {
        return find("origin.planId = ?1 order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** With their occurrences, type by type, so that JDBC can batch. */
    void addAll(List<Task> tasks, List<Occurrence> occurrences) {
        persist(tasks);
        occurrences.forEach(getEntityManager()::persist);
        flush();
    }
}
