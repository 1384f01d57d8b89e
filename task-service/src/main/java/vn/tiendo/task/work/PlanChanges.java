package vn.tiendo.task.work;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.task.line.PlannedLine;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline.Entry;
import vn.tiendo.task.work.SupportNamed.Wish;

/** What one plan version does to the tasks, to be stored and told at once. */
class PlanChanges {
    final List<Task> all = new ArrayList<>();
    final List<Task> fresh = new ArrayList<>();
    final List<Occurrence> occurrences = new ArrayList<>();
    final List<Entry> history = new ArrayList<>();
    final Map<UUID, DueMove> moves = new HashMap<>();
    final List<Wish> wishes = new ArrayList<>();
    final Set<UUID> onlyAsked;

    private final PlanIssued plan;

    /** @param onlyAsked those named as supporting that the issuer may not charge */
    PlanChanges(PlanIssued plan, Set<UUID> onlyAsked) {
        this.plan = plan;
        this.onlyAsked = onlyAsked;
    }

    void added(Task task) {
        fresh.add(task);
        occurrences.addAll(task.occurrences());
        note(task, Happening.PLANNED, Map.of("title", task.line().title()));
        wish(task, List.of());
    }

    void amended(Task task, Line line, Period freshness, WorkingCalendar calendar, Instant now) {
        PlannedLine before = task.line();
        boolean wasDropped = task.state() == TaskState.DROPPED;
        Instant due = task.dueAt();
        occurrences.addAll(task.amend(plan, line, onlyAsked, freshness, calendar, now));
        note(task, Happening.PLAN_AMENDED, Map.of("changes", before.changesTo(task.line())));
        wish(task, wasDropped ? List.of() : before.plannedCoordinatorUnitIds());
        DueMove move = task.moved(due, Cause.AMENDMENT);
        if (move != null) {
            moves.put(task.id(), move);
        }
    }

    void dropped(Task task, Instant now) {
        task.drop(plan, now);
        note(task, Happening.DROPPED, Map.of());
    }

    /** Who has been named before was asked then, and what they answered stands. Shares are supported with the whole. */
    private void wish(Task task, List<UUID> before) {
        if (task.parentId() == null) {
            List<UUID> anew = new ArrayList<>(task.line().plannedCoordinatorUnitIds());
            anew.removeAll(before);
            SupportNamed.wishes(task, anew, onlyAsked).forEach(wishes::add);
        }
    }

    private void note(Task task, Happening kind, Map<String, ?> more) {
        all.add(task);
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("planVersion", plan.version());
        details.put("documentCode", plan.documentCode());
        history.add(new Entry(task.id(), kind, details));
    }
}
