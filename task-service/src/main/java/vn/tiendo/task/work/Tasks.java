package vn.tiendo.task.work;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.scope.Scope;

@Singleton
class Tasks implements PanacheRepositoryBase<Task, UUID> {

    /**
     * The task, ours until the end of the transaction, so that two who work on it at once wait for each other.
     *
     * @throws Problem when its plan has ended, after which nothing of it changes
     */
    Task locked(UUID id) {
        Task task = lockedEvenAfterClosing(id);
        Scope.requireOpen(task.planClosedOn());
        return task;
    }

    Task lockedEvenAfterClosing(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Those of them that may still change. */
    List<Task> openLocked(Collection<UUID> ids) {
        return find("id in ?1 and planClosedOn is null order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Task> ofPlanLocked(UUID plan) {
        return find("origin.planId = ?1 order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The task of a line, its group's where a group leads it, if it may still change. */
    Optional<Task> ofLineLocked(UUID plan, String code) {
        return find("origin.planId = ?1 and line.code = ?2 and planClosedOn is null", plan, code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Task> membersOf(UUID group) {
        return list("parentId = ?1 order by line.codeKey", group);
    }

    /** With their occurrences, type by type, so that JDBC can batch. */
    void addAll(List<Task> tasks, List<Occurrence> occurrences) {
        persist(tasks);
        occurrences.forEach(getEntityManager()::persist);
        flush();
    }
}
