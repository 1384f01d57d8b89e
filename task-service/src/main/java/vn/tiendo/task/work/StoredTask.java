package vn.tiendo.task.work;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.lifecycle.Transitions;
import vn.tiendo.task.line.JsonColumn;
import vn.tiendo.task.line.Origin;
import vn.tiendo.task.line.PlannedLine;
import vn.tiendo.task.schedule.Freshness;
import vn.tiendo.task.target.TrackedTarget;

/** What is kept of a task, and how the others are told. Only {@link Task} changes it. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredTask {
    @Id
    UUID id;

    @Version
    long version = 1;

    @Embedded
    Origin origin;

    @Embedded
    PlannedLine line;

    @Embedded
    Charge charge;

    @Convert(converter = JsonColumn.OfTargets.class)
    @ColumnTransformer(write = "?::jsonb")
    List<TrackedTarget> targets;

    @Embedded
    Standing standing;

    @Embedded
    Effort effort;

    @Embedded
    Freshness freshness;

    @Nullable
    UUID parentId;

    @Column
    boolean rollsUp;

    @Column(insertable = false, updatable = false)
    @Nullable
    LocalDate planClosedOn;

    Instant createdAt;
    Instant updatedAt;

    @OneToMany(mappedBy = "task")
    List<Occurrence> occurrences = new ArrayList<>();

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

    /** Work for a plan may begin before it is signed, but not years before. */
    void requirePossible(Instant happenedAt) {
        LocalDate earliest = LocalDate.of(origin.year() - 1, 1, 1);
        if (happenedAt.isBefore(VietnamTime.startOf(earliest))) {
            throw Problem.of(WorkProblem.HAPPENED_BEFORE_PLAN, Integer.toString(origin.year()))
                    .at("/happenedAt", "before-plan", happenedAt.toString());
        }
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

    /** The task of the group, where this is the share of a member; null otherwise. */
    @Nullable
    UUID parentId() {
        return parentId;
    }

    /** Whether it is done by others, member by member. */
    boolean rollsUp() {
        return rollsUp;
    }

    PlannedLine line() {
        return line;
    }

    TaskState state() {
        return standing.state();
    }

    Standing standing() {
        return standing;
    }

    Effort effort() {
        return effort;
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
                moved,
                parentId);
    }
}
