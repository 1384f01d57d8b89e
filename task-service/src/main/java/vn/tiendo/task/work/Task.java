package vn.tiendo.task.work;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.task.lifecycle.Transitions;
import vn.tiendo.task.line.JsonColumn;
import vn.tiendo.task.line.Origin;
import vn.tiendo.task.line.PlannedLine;
import vn.tiendo.task.schedule.Agenda;
import vn.tiendo.task.schedule.Due;
import vn.tiendo.task.schedule.Freshness;
import vn.tiendo.task.schedule.Trigger;
import vn.tiendo.task.target.TrackedTarget;

/** A line of an issued plan as work: who answers for it, how far it is, when it is owed. */
@Entity
@Table(name = "task")
@DynamicUpdate
class Task {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Origin origin;

    @Embedded
    private PlannedLine line;

    @Embedded
    private Charge charge;

    @Convert(converter = JsonColumn.OfTargets.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<TrackedTarget> targets;

    @Embedded
    private Standing standing;

    @Embedded
    private Effort effort;

    @Embedded
    private Freshness freshness;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate planClosedOn;

    private Instant createdAt;
    private Instant updatedAt;

    @OneToMany(mappedBy = "task")
    private List<Occurrence> occurrences = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Task() {}

    Task(PlanIssued plan, Line line, Period period, Instant now) {
        Agenda agenda = Agenda.of(line.schedules(), plan.year(), plan.issuedOn());
        this.id = Ids.next();
        this.origin = Origin.of(plan);
        this.line = PlannedLine.of(line);
        this.charge = Charge.planned(this.line);
        this.targets = line.targets().stream().map(TrackedTarget::planned).toList();
        this.standing = Standing.PLANNED;
        this.effort = Effort.NONE;
        this.freshness = Freshness.of(plan.issuedOn(), agenda.continuous(), period);
        this.createdAt = now;
        this.updatedAt = now;
        follow(agenda);
    }

    /** Takes over a newer version of its line. What people decided stays, unless the plan itself decides anew. */
    List<Occurrence> amend(PlanIssued plan, Line next, Period period, WorkingCalendar calendar, Instant now) {
        PlannedLine before = line;
        line = PlannedLine.of(next);
        origin = Origin.of(plan);
        charge = charge.amended(before, line);
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

    void complete(boolean reasonGiven, Instant now) {
        standing = standing.to(TaskState.REPORTED_DONE, now);
        if (!reasonGiven) {
            Completeness.require(line, targets, effort);
        }
        dates().closeWithTask(Occurrence.Status.DONE, now);
        settleDates();
        updatedAt = now;
    }

    void verify(Instant now) {
        standing = standing.to(TaskState.VERIFIED, standing.doneAt());
        updatedAt = now;
    }

    /** Makes work of it again: returned by whoever judges it, or taken up again by whoever leads it. */
    void takeUp(TaskState as, Instant now) {
        if (!standing.isDone()) {
            throw standing.refused();
        }
        standing = standing.to(as, null);
        dates().reopenWithTask();
        settleDates();
        updatedAt = now;
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

    UUID id() {
        return id;
    }

    UUID unitId() {
        return origin.unitId();
    }

    /** The unit that issued the plan or stands in its place. */
    UUID responsibleUnitId() {
        UUID instead = charge.responsibleUnitId();
        return instead == null ? origin.unitId() : instead;
    }

    Charge charge() {
        return charge;
    }

    long version() {
        return version;
    }

    /** The day its plan ended, after which nothing of it changes; null before. */
    @Nullable
    LocalDate planClosedOn() {
        return planClosedOn;
    }

    PlannedLine line() {
        return line;
    }

    TaskState state() {
        return standing.state();
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    @Nullable
    Instant dueAt() {
        return standing.dueAt();
    }

    @Nullable
    DueMove moved(@Nullable Instant before, DueMove.Cause cause) {
        return standing.moved(before, cause);
    }

    /** @param happenedAt when the last change took effect in the world */
    TaskStatus status(Instant happenedAt, Instant now, @Nullable DueMove moved) {
        return new TaskStatus(
                id,
                version,
                origin.planId(),
                origin.planVersion(),
                line.lineId(),
                line.code(),
                line.title(),
                origin.unitId(),
                charge.leadUnitId(),
                charge.coordinatorUnitIds(),
                origin.year(),
                line.indexName(),
                line.dimension(),
                line.dimensionNumber(),
                line.component(),
                standing.state(),
                Transitions.percent(standing.state(), effort.percent()),
                standing.dueAt(),
                freshness.staleAt(),
                standing.doneAt(),
                effort.progressCount(),
                effort.evidenceCount(),
                happenedAt,
                now,
                moved);
    }
}
