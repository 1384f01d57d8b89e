package vn.tiendo.task.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.line.Origin;
import vn.tiendo.task.line.PlannedLine;
import vn.tiendo.task.schedule.Agenda;
import vn.tiendo.task.schedule.Due;
import vn.tiendo.task.schedule.Freshness;
import vn.tiendo.task.schedule.Trigger;
import vn.tiendo.task.target.TrackedTarget;
import vn.tiendo.task.work.Occurrences.Move;

/** A line of an issued plan as work: who answers for it, how far it is, when it is owed. */
@Entity
@Table(name = "task")
@DynamicUpdate
class Task extends StoredTask {
    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Task() {}

    /** @param onlyAsked who supports it only by their own consent */
    Task(PlanIssued plan, Line line, Set<UUID> onlyAsked, Period period, Instant now) {
        Agenda agenda = Agenda.of(line.schedules(), plan.year(), plan.issuedOn());
        this.id = Ids.next();
        this.origin = Origin.of(plan);
        this.line = PlannedLine.of(line);
        this.charge = Charge.planned(this.line, onlyAsked);
        this.targets = line.targets().stream().map(TrackedTarget::planned).toList();
        this.standing = Standing.PLANNED;
        this.effort = Effort.NONE;
        this.freshness = Freshness.of(plan.issuedOn(), agenda.continuous(), period);
        this.createdAt = now;
        this.updatedAt = now;
        follow(agenda);
    }

    /** The share of one member of the group that leads the work, with dates and targets of its own. */
    Task(Task group, UUID member, int number, Instant now) {
        this.id = Ids.next();
        this.parentId = group.id;
        this.origin = group.origin;
        this.line = group.line.shareOf(number);
        this.charge = group.charge.ledBy(member);
        this.targets = group.targets.stream()
                .map(target -> TrackedTarget.planned(target.measure()))
                .toList();
        this.standing = Standing.PLANNED;
        this.effort = Effort.NONE;
        this.freshness = group.freshness;
        this.createdAt = now;
        this.updatedAt = now;
        this.occurrences.addAll(new Occurrences(group.occurrences).copiedTo(this));
        settleDates();
    }

    /** From now on others do it, member by member. */
    void leaveToMembers(Instant now) {
        if (!rollsUp && effort.progressCount() > 0) {
            throw Problem.of(WorkProblem.WORK_HAS_BEGUN);
        }
        standing.refuseWhen(TaskState.DROPPED, TaskState.VERIFIED, TaskState.REPORTED_DONE);
        rollsUp = true;
        updatedAt = now;
    }

    /** Stands as its members together do; answers whether that is news. */
    boolean rollUp(List<Task> members, Instant now) {
        Standing next = Rollup.standing(standing, members);
        Effort sum = effort.reaching(Rollup.percent(members));
        if (next.equals(standing) && sum.equals(effort)) {
            return false;
        }
        boolean wasDone = standing.isDone();
        standing = next;
        effort = sum;
        if (next.isDone() && !wasDone) {
            dates().closeWithTask(Occurrence.Status.DONE, now);
        } else if (wasDone && !next.isDone()) {
            dates().reopenWithTask();
        }
        settleDates();
        updatedAt = now;
        return true;
    }

    private void requireOwnWork() {
        if (rollsUp) {
            throw Problem.of(WorkProblem.MEMBERS_DO_THE_WORK);
        }
    }

    /** Takes over a newer version of its line. What people decided stays, unless the plan itself decides anew. */
    List<Occurrence> amend(
            PlanIssued plan, Line next, Set<UUID> onlyAsked, Period period, WorkingCalendar calendar, Instant now) {
        PlannedLine before = line;
        line = parentId == null ? PlannedLine.of(next) : PlannedLine.of(next).coded(before.code());
        origin = Origin.of(plan);
        charge = parentId == null ? charge.amended(before, line, onlyAsked) : charge;
        targets = TrackedTarget.amended(targets, next.targets());
        if (state() == TaskState.DROPPED) {
            standing = standing.set(effort.progressCount() > 0 ? TaskState.IN_PROGRESS : TaskState.NOT_STARTED, null);
        }
        updatedAt = now;
        Agenda agenda = Agenda.of(next.schedules(), plan.year(), plan.issuedOn())
                .after(dates().triggers(), next.schedules(), calendar);
        freshness = Freshness.of(freshness.freshOn(), agenda.continuous(), period);
        return follow(agenda);
    }

    /** The new version of the plan no longer has its line. It stays visible, but nothing is owed any more. */
    void drop(PlanIssued plan, Instant now) {
        origin = Origin.of(plan);
        standing = standing.set(TaskState.DROPPED, null);
        dates().reopenWithTask();
        dates().cancel();
        settleDates();
        freshness = new Freshness(freshness.freshOn(), null, null);
        updatedAt = now;
    }

    /** @param entry its occurrence and targets are this task's */
    void record(UUID progress, Progress.Entry entry, Instant happenedAt, Instant now) {
        requireOwnWork();
        boolean resumed = standing.isDone();
        standing = standing.worked();
        if (resumed) {
            dates().reopenWithTask();
        }
        if (resumed || entry.touchesDates()) {
            boolean nothingArose = dates().report(progress, entry, happenedAt);
            standing = nothingArose ? standing.to(TaskState.NOT_ARISEN, happenedAt) : standing;
            settleDates();
        }
        targets = Measuring.apply(targets, entry, happenedAt);
        effort = effort.worked(entry.percent(), happenedAt);
        freshness = freshness.seen(happenedAt);
        updatedAt = now;
    }

    /** @param untold what the kind of work asks to be told first */
    void complete(boolean reasonGiven, List<String> untold, Instant now) {
        requireOwnWork();
        standing = standing.to(TaskState.REPORTED_DONE, now);
        if (!reasonGiven) {
            Completeness.require(shown() ? List.of() : line.deliverables(), targets, untold);
        }
        dates().closeWithTask(Occurrence.Status.DONE, now);
        settleDates();
        updatedAt = now;
    }

    private boolean shown() {
        return effort.evidenceCount() > 0 || dates().showReports();
    }

    void verify(Instant now) {
        requireOwnWork();
        standing = standing.to(TaskState.VERIFIED, standing.doneAt());
        updatedAt = now;
    }

    /**
     * Makes work of it again: returned by whoever judges it, or taken up again by whoever leads it. Answers what the
     * calendar has moved while nothing was owed.
     */
    List<Move> takeUp(TaskState as, WorkingCalendar calendar, Instant now) {
        requireOwnWork();
        if (!standing.isDone()) {
            throw standing.refused();
        }
        standing = standing.to(as, null);
        dates().reopenWithTask();
        return redate(dates -> dates.recount(calendar), now);
    }

    /**
     * The report that the work of a date consists in was handed in, or given back. Answers whether that is news.
     *
     * @param sentAt null when it was given back or is owed no more
     */
    boolean reported(String date, UUID report, @Nullable Instant sentAt, Instant now) {
        if (standing.isDone() || !dates().reported(date, report, sentAt)) {
            return false;
        }
        if (sentAt != null) {
            standing = standing.worked();
            freshness = freshness.seen(sentAt);
        }
        settleDates();
        updatedAt = now;
        return true;
    }

    void assign(Charge to, Instant now) {
        standing.refuseWhen(TaskState.DROPPED, TaskState.VERIFIED);
        charge = to;
        updatedAt = now;
    }

    /** Work that was done or had not arisen goes on when an event sets new dates for it. */
    List<Occurrence> open(Trigger trigger, WorkingCalendar calendar, Instant now) {
        List<Due> dues = Agenda.triggered(line.schedules(), trigger, calendar);
        List<Occurrence> opened = dates().open(dues, this);
        if (!opened.isEmpty()) {
            standing = standing.isDone() ? standing.to(TaskState.IN_PROGRESS, null) : standing;
            settleDates();
            updatedAt = now;
        }
        return opened;
    }

    /** Changes dates only: how far the work is stays as it is. */
    <T> T redate(Function<Occurrences, T> change, Instant now) {
        T answer = change.apply(dates());
        settleDates();
        updatedAt = now;
        return answer;
    }

    void saidToBe(Instant now) {
        standing.refuseWhen(TaskState.DROPPED, TaskState.VERIFIED);
        updatedAt = now;
    }

    void addEvidence(int pieces, Instant madeAt, Instant now) {
        standing.refuseWhen(TaskState.DROPPED);
        effort = effort.proven(pieces);
        freshness = freshness.seen(madeAt);
        updatedAt = now;
    }

    private List<Occurrence> follow(Agenda agenda) {
        List<Occurrence> fresh = dates().follow(agenda, this);
        occurrences.addAll(fresh);
        settleDates();
        return fresh;
    }

    private void settleDates() {
        standing = standing.due(dates().nextDueAt(standing.isDone()));
    }

    private Occurrences dates() {
        return new Occurrences(occurrences);
    }
}
