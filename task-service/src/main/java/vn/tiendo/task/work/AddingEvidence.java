package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.evidence.TaskEvidence;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;

/** Lets evidence that is here already serve a task. */
@Singleton
class AddingEvidence {
    private final Tasks tasks;
    private final TaskEvidence evidence;
    private final Scope scope;
    private final Announcing announcing;
    private final Clock clock;

    AddingEvidence(Tasks tasks, TaskEvidence evidence, Scope scope, Announcing announcing, Clock clock) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.scope = scope;
        this.announcing = announcing;
        this.clock = clock;
    }

    @Transactional
    void add(UUID taskId, UUID evidenceId) {
        if (!scope.of(taskId).works()) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
        evidence.requireVisible(evidenceId);
        Task task = tasks.lockedEvenAfterClosing(taskId);
        Instant now = Moment.now(clock);
        int fresh = evidence.link(taskId, List.of(evidenceId), now);
        if (fresh == 0) {
            return;
        }
        Instant captured = evidence.capturedAt(evidenceId);
        Instant madeAt = captured == null || captured.isAfter(now) ? now : captured;
        task.addEvidence(fresh, madeAt, now);
        announcing.announce(task, Happening.EVIDENCE_ADDED, details(evidenceId, task.planClosedOn()), madeAt, now);
    }

    /** Proof that comes after the end of the plan is kept, and marked as late. */
    private static Map<String, ?> details(UUID evidence, @Nullable LocalDate planClosedOn) {
        return planClosedOn == null
                ? Map.of("evidenceId", evidence)
                : Map.of("evidenceId", evidence, "planClosedOn", planClosedOn);
    }
}
