package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;
import vn.tiendo.task.work.Occurrences.Move;

/** Counts the terms of tasks anew, keeps each old date in the timeline and tells the others once per task. */
@Singleton
class MovingDates {
    private final Tasks tasks;
    private final Timeline timeline;
    private final Outbox outbox;

    MovingDates(Tasks tasks, Timeline timeline, Outbox outbox) {
        this.tasks = tasks;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void recount(List<UUID> ids, WorkingCalendar calendar, int year, long version, Instant now) {
        List<Entry> history = new ArrayList<>();
        List<Supplier<TaskStatus>> news = new ArrayList<>();
        for (Task task : tasks.openLocked(ids)) {
            UUID id = task.id();
            Instant before = task.dueAt();
            List<Move> moves = new Occurrences(task.occurrences()).recount(calendar);
            if (moves.isEmpty()) {
                continue;
            }
            task.redate(dates -> moves, now);
            moves.forEach(move -> history.add(entry(id, move, year, version)));
            DueMove moved = task.moved(before, Cause.CALENDAR);
            news.add(() -> task.status(now, now, moved));
        }
        // The versions rise when the changes are flushed, and the events must carry the new ones.
        tasks.flush();
        timeline.appendAll(history, now, now);
        outbox.addAll(news.stream().map(Supplier::get).toList());
    }

    private static Entry entry(UUID task, Move move, int year, long version) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("occurrenceId", move.occurrence());
        details.put("cause", Cause.CALENDAR);
        details.put("oldLastDay", new Deadline(move.from()).lastDay());
        details.put("newLastDay", new Deadline(move.to()).lastDay());
        details.put("calendarYear", year);
        details.put("calendarVersion", version);
        return new Entry(task, Happening.DUE_MOVED, details);
    }
}
