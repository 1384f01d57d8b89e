package vn.tiendo.task.urging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.scope.Reach;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;

/** Asks those who lead tasks to hurry; the desk of the unit that answers for the plan does it, or one above. */
@Singleton
public class UrgingTasks {
    private static final Duration ONCE_IN = Duration.ofHours(24);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    UrgingTasks(Sql sql, Scope scope, Caller caller, Timeline timeline, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of one reminder.
     *
     * @param refused why the lead was not reminded; null when it was
     * @param remindedAt when it was last reminded, this time or before; null when that has never been, or is not for the
     *     caller to know
     */
    public record Urged(@Nullable Problem refused, @Nullable Instant remindedAt) {}

    /** One task named twice is reminded of once. The number of statements is the same for one task as for many. */
    @Transactional
    public List<Urged> urge(List<UUID> ids, @Nullable String message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Reach> reaches = scope.of(ids);
        Map<UUID, UrgedWork> works = locked(reaches.keySet());
        // Only when the tasks are ours: who reminded at the same time has finished then.
        Map<UUID, Instant> reminded = lastReminders(works.keySet());
        List<Entry> entries = new ArrayList<>();
        List<TaskReminded> events = new ArrayList<>();
        List<Urged> answers = new ArrayList<>();
        for (UUID id : ids) {
            try {
                UrgedWork work = visible(works.get(id));
                requireMayUrge(reaches.get(id), work, reminded.get(id), now);
                TaskReminded event = work.reminded(Ids.next(), caller.homeUnit(), message, now);
                events.add(event);
                entries.add(new Entry(id, Happening.REMINDED, details(event)));
                reminded.put(id, now);
                answers.add(new Urged(null, now));
            } catch (Problem refused) {
                answers.add(new Urged(refused, reminded.get(id)));
            }
        }
        if (!events.isEmpty()) {
            timeline.appendOwn(entries, now);
            outbox.addAll(events);
        }
        return answers;
    }

    private static UrgedWork visible(@Nullable UrgedWork work) {
        if (work == null) {
            throw Problem.notFound();
        }
        return work;
    }

    private static void requireMayUrge(
            @Nullable Reach reach, UrgedWork work, @Nullable Instant remindedAt, Instant now) {
        if (reach == null || !reach.owner()) {
            throw Problem.of(UrgingProblem.REMINDER_IS_THE_DESKS);
        }
        work.requireUnfinished();
        if (remindedAt != null && now.isBefore(remindedAt.plus(ONCE_IN))) {
            throw Problem.of(UrgingProblem.REMINDED_LATELY, MOMENT.format(VietnamTime.at(remindedAt)));
        }
    }

    private Map<UUID, UrgedWork> locked(Collection<UUID> tasks) {
        return sql
                .list(
                        "SELECT id, code, title, unit_id, lead_unit_id, state, rolls_up, plan_closed_on, due_at FROM task"
                                + " WHERE id = ANY (?::uuid[]) ORDER BY id FOR NO KEY UPDATE",
                        UrgedWork::of,
                        tasks)
                .stream()
                .collect(Collectors.toMap(UrgedWork::id, Function.identity()));
    }

    private Map<UUID, Instant> lastReminders(Collection<UUID> tasks) {
        record Reminded(UUID task, Instant at) {}
        return sql
                .list(
                        "SELECT task_id, max(recorded_at) AS at FROM timeline_entry"
                                + " WHERE kind = 'REMINDED' AND task_id = ANY (?::uuid[]) GROUP BY task_id",
                        row -> new Reminded(row.uuid("task_id"), row.instant("at")),
                        tasks)
                .stream()
                .collect(Collectors.toMap(Reminded::task, Reminded::at, (one, same) -> one, HashMap::new));
    }

    private static Map<String, @Nullable Object> details(TaskReminded event) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("reminderId", event.reminderId());
        details.put("leadUnitId", event.leadUnitId());
        details.put("message", event.message());
        return details;
    }
}
