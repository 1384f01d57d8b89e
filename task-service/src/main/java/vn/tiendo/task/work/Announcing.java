package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;

/** Writes a change down and tells the others, in the transaction of the change. */
@Singleton
class Announcing {
    private final Tasks tasks;
    private final Timeline timeline;
    private final Outbox outbox;

    Announcing(Tasks tasks, Timeline timeline, Outbox outbox) {
        this.tasks = tasks;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void announce(Task task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        announce(task, kind, details, happenedAt, now, null);
    }

    /** @param moved how this very change moved what is owed next */
    void announce(
            Task task,
            Happening kind,
            Map<String, ?> details,
            Instant happenedAt,
            Instant now,
            @Nullable DueMove moved) {
        timeline.append(task.id(), kind, details, happenedAt, now);
        tell(task, happenedAt, now, moved);
    }

    /** The same for what no person did to the task itself. */
    void announceOfItself(Task task, Happening kind, Map<String, ?> details, Instant happenedAt, Instant now) {
        timeline.appendAll(List.of(new Entry(task.id(), kind, details)), happenedAt, now);
        tell(task, happenedAt, now, null);
    }

    private void tell(Task task, Instant happenedAt, Instant now, @Nullable DueMove moved) {
        // The version rises when the change is flushed, and the event must carry the new one.
        tasks.flush();
        outbox.add(task.status(happenedAt, now, moved));
        if (task.parentId() != null) {
            rollUp(task.parentId(), happenedAt, now);
        }
    }

    private void rollUp(UUID group, Instant happenedAt, Instant now) {
        Task whole = tasks.lockedEvenAfterClosing(group);
        TaskState before = whole.state();
        if (!whole.rollUp(tasks.membersOf(group), now)) {
            return;
        }
        tasks.flush();
        if (whole.state() != before) {
            Map<String, ?> details = Map.of("from", before, "state", whole.state());
            timeline.appendAll(List.of(new Entry(group, Happening.ROLLED_UP, details)), happenedAt, now);
        }
        outbox.add(whole.status(happenedAt, now, null));
    }
}
