package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.evidence.TaskEvidence;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;

/** Records work done on a task by those who lead or support it. */
@Singleton
class RecordingProgress {
    private final Tasks tasks;
    private final ProgressLedger ledger;
    private final TaskEvidence evidence;
    private final Scope scope;
    private final Announcing announcing;
    private final Clock clock;

    RecordingProgress(
            Tasks tasks,
            ProgressLedger ledger,
            TaskEvidence evidence,
            Scope scope,
            Announcing announcing,
            Clock clock) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.evidence = evidence;
        this.scope = scope;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** The same entry sent again answers what the first one answered and changes nothing; another one is refused. */
    @Transactional
    Progress record(UUID taskId, Progress.Entry entry) {
        if (!scope.of(taskId).works()) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
        Task task = tasks.locked(taskId);
        UUID id = entry.id() == null ? Ids.next() : entry.id();
        Optional<Progress> first = entry.id() == null ? Optional.empty() : ledger.find(taskId, id, entry);
        return first.orElseGet(() -> apply(id, task, entry));
    }

    private Progress apply(UUID id, Task task, Progress.Entry entry) {
        if (entry.asksForImpossibleState()) {
            throw Problem.of(WorkProblem.PROGRESS_STATE_NOT_ALLOWED).at("/state", "not-allowed", entry.state() + "");
        }
        Instant now = Moment.now(clock);
        Instant happenedAt = Moment.past(entry.happenedAt(), now);
        task.requirePossible(happenedAt);
        task.record(id, entry, happenedAt, now);
        List<UUID> proof = entry.evidenceIds();
        if (!proof.isEmpty()) {
            task.addEvidence(evidence.link(task.id(), proof, now), happenedAt, now);
        }
        tasks.flush();
        Progress progress = progress(id, task.status(happenedAt, now, null), entry);
        ledger.add(progress, entry);
        announcing.announce(task, Happening.PROGRESS, details(progress), happenedAt, now);
        return progress;
    }

    private static Progress progress(UUID id, TaskStatus after, Progress.Entry entry) {
        return new Progress(
                id,
                after.taskId(),
                after.version(),
                entry.occurrenceId(),
                entry.note(),
                after.percent(),
                after.state(),
                entry.saysNotArisen(),
                entry.measurements(),
                entry.evidenceIds(),
                entry.activity(),
                VietnamTime.at(after.happenedAt()),
                VietnamTime.at(after.occurredAt()));
    }

    private static Map<String, @Nullable Object> details(Progress progress) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("progressId", progress.id());
        details.put("occurrenceId", progress.occurrenceId());
        details.put("note", progress.note());
        details.put("percent", progress.percent());
        details.put("state", progress.state());
        details.put("measurements", progress.measurements());
        details.put("evidenceIds", progress.evidenceIds());
        details.put("activity", progress.activity());
        return details;
    }
}
