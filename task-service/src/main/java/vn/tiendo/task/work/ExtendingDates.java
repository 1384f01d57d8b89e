package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.task.timeline.Happening;

/** Moves the date on which work is owed, once whoever is above has agreed. */
@Singleton
public class ExtendingDates {
    private final Tasks tasks;
    private final Announcing announcing;
    private final Clock clock;

    ExtendingDates(Tasks tasks, Announcing announcing, Clock clock) {
        this.tasks = tasks;
        this.announcing = announcing;
        this.clock = clock;
    }

    /**
     * @param endsAt exclusive
     * @param details of the decision, for the timeline
     */
    public void extend(UUID taskId, UUID occurrence, Instant endsAt, Map<String, ?> details) {
        Task task = tasks.locked(taskId);
        Instant now = Moment.now(clock);
        Instant before = task.dueAt();
        task.redate(dates -> dates.extend(occurrence, endsAt), now);
        announcing.announce(task, Happening.EXTENDED, details, now, now, task.moved(before, Cause.EXTENSION));
    }
}
