package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.task.schedule.Trigger;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;

/** Opens the dates of work that waited for an event, and takes them back when the event did not happen. */
@Singleton
public class OpeningDates {
    private final Tasks tasks;
    private final Announcing announcing;
    private final Timeline timeline;
    private final Calendars calendars;
    private final Clock clock;

    OpeningDates(Tasks tasks, Announcing announcing, Timeline timeline, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.announcing = announcing;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Opens what is not open yet.
     *
     * @param waiting the tasks that wait for the event
     * @param first whether the event was not known before; work without a term only takes note of it, once
     */
    public void open(Trigger trigger, @Nullable String legalReference, List<UUID> waiting, boolean first) {
        WorkingCalendar calendar = calendars.current();
        Instant now = Moment.now(clock);
        Instant happenedAt = VietnamTime.startOf(trigger.happenedOn());
        for (Task task : tasks.openLocked(waiting)) {
            UUID id = task.id();
            List<Occurrence> opened = task.open(trigger, calendar, now);
            Map<String, Object> details = details(trigger, opened);
            if (legalReference != null) {
                details.put("legalReference", legalReference);
            }
            if (!opened.isEmpty()) {
                tasks.addAll(List.of(), opened);
                announcing.announce(task, Happening.EVENT_RECORDED, details, happenedAt, now);
            } else if (first) {
                timeline.append(id, Happening.EVENT_RECORDED, details, happenedAt, now);
            }
        }
    }

    /** Cancels the dates that the event set. */
    public void withdraw(Trigger trigger, String reason, List<UUID> opened) {
        Instant now = Moment.now(clock);
        for (UUID id : opened) {
            Task task = tasks.locked(id);
            Map<String, Object> details = details(trigger, task.redate(dates -> dates.withdraw(trigger.id()), now));
            details.put("reason", reason);
            announcing.announce(task, Happening.EVENT_WITHDRAWN, details, now, now);
        }
    }

    private static Map<String, Object> details(Trigger trigger, List<Occurrence> dates) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("triggerId", trigger.id());
        details.put("event", trigger.event());
        details.put("happenedOn", trigger.happenedOn());
        details.put(
                "lastDays",
                dates.stream().map(date -> new Deadline(date.dueAt()).lastDay()).toList());
        return details;
    }
}
