package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.task.timeline.Happening;

/** Lets a unit that agreed to it support a task. Nobody is made to: without consent only the plan or an assignment do. */
@Singleton
public class SupportingTasks {
    private final Tasks tasks;
    private final Announcing announcing;
    private final Clock clock;

    SupportingTasks(Tasks tasks, Announcing announcing, Clock clock) {
        this.tasks = tasks;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** @param details of the agreement, for the timeline */
    public void join(UUID taskId, UUID unit, Map<String, ?> details) {
        Task task = tasks.locked(taskId);
        Instant now = Moment.now(clock);
        task.assign(task.charge().supportedBy(unit), now);
        announcing.announce(task, Happening.SUPPORT_ACCEPTED, details, now, now);
    }
}
