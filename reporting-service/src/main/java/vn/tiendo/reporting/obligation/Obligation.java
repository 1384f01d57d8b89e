package vn.tiendo.reporting.obligation;

import static vn.tiendo.platform.event.DueMove.Cause.AMENDMENT;
import static vn.tiendo.platform.event.DueMove.Cause.EXTENSION;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Deadline.Standing;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.problem.Problem;

/** A report that is owed. Its version rises with every event about it, so that listeners can tell new from old. */
@Entity
@Table(name = "obligation")
class Obligation {
    @Id
    UUID id;

    long version;
    UUID planId;
    int planVersion;
    int year;
    String period;
    UUID unitId;
    UUID recipientUnitId;

    @Nullable
    UUID throughUnitId;

    /** Whose work the report tells of; it stays when another unit has to report. */
    UUID sourceUnitId;

    boolean handedOver;

    LocalDate dataFrom;
    LocalDate dataTo;
    Instant dueAt;

    /** The recurring line of the plan whose product it is; null when the plan asks for it as a whole. */
    @Nullable
    String lineCode;

    @Nullable
    String lineTask;

    /** Where the days are taken from that the plan does not name. */
    @Nullable
    String windowSource;

    @Nullable
    String dueSource;

    @Nullable
    Instant submittedAt;

    @Nullable
    Boolean late;

    @Nullable
    Instant waivedAt;

    /** Waived because an amended plan no longer asks for it, and not by a decision. */
    boolean dropped;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    static Obligation from(PlanIssued plan, Asked asked, ReportDays days) {
        Obligation obligation = new Obligation();
        obligation.id = asked.duty().dutyId();
        obligation.version = 1;
        obligation.planId = plan.planId();
        obligation.give(asked.duty());
        obligation.take(plan, asked, days);
        return obligation;
    }

    /** A later version of the plan may change what is still open; what was submitted stays as it was owed. */
    Optional<ReportDue> amend(PlanIssued plan, Asked asked, ReportDays days, Instant now) {
        if (plan.version() <= planVersion || submittedAt != null) {
            return Optional.empty();
        }
        ObligationTerms before = terms();
        if (!handedOver) {
            give(asked.duty());
        }
        take(plan, asked, days);
        if (dropped) {
            dropped = false;
            waivedAt = null;
        } else if (terms().equals(before) || waivedAt != null) {
            return Optional.empty();
        }
        version++;
        return Optional.of(due(now, dueAt.equals(before.dueAt()) ? null : new DueMove(AMENDMENT, before.dueAt())));
    }

    /** The amended plan no longer asks for it; what was submitted stays as it was owed. */
    Optional<ReportWaived> drop(PlanIssued plan, Instant now) {
        if (plan.version() <= planVersion || submittedAt != null) {
            return Optional.empty();
        }
        planVersion = plan.version();
        if (waivedAt != null) {
            return Optional.empty();
        }
        dropped = true;
        return Optional.of(waive("Kế hoạch sửa đổi số " + plan.documentCode() + " không còn yêu cầu báo cáo này", now));
    }

    ReportDue due(Instant now) {
        return due(now, null);
    }

    private ReportDue due(Instant now, @Nullable DueMove moved) {
        return terms().due(version, moved, now);
    }

    private @Nullable OfLine line() {
        return lineCode == null || lineTask == null ? null : new OfLine(lineCode, lineTask);
    }

    /** Another unit has to report, or to another; the work told of stays that of the first. */
    ReportDue handOver(Parties to, boolean byDecision, Instant now) {
        requireUnsubmitted();
        requireNotWaived();
        unitId = to.unitId();
        recipientUnitId = to.recipientUnitId();
        throughUnitId = to.throughUnitId();
        handedOver = byDecision;
        version++;
        return due(now);
    }

    /** Its line's work has another lead, or more time for this very date. */
    Optional<ReportDue> follow(TaskStatus task, Instant now) {
        boolean led = handedOver
                || task.leadUnitId().equals(recipientUnitId)
                || task.leadUnitId().equals(unitId);
        DueMove moved = task.dueMoved();
        boolean extended =
                moved != null && moved.cause() == EXTENSION && moved.from().equals(dueAt);
        if (led && !extended) {
            return Optional.empty();
        }
        unitId = led ? unitId : task.leadUnitId();
        sourceUnitId = led ? sourceUnitId : task.leadUnitId();
        dueAt = extended && task.dueAt() != null ? task.dueAt() : dueAt;
        version++;
        // Whoever owes it hears of more time by the task.
        return Optional.of(due(now));
    }

    ReportWaived waive(String reason, Instant now) {
        requireUnsubmitted();
        requireNotWaived();
        waivedAt = now;
        version++;
        return new ReportWaived(id, version, unitId, recipientUnitId, reason, now);
    }

    ReportDue reinstate(Instant now) {
        if (waivedAt == null) {
            throw Problem.of(ObligationProblem.OBLIGATION_NOT_WAIVED);
        }
        waivedAt = null;
        dropped = false;
        version++;
        return due(now);
    }

    void requireNotWaived() {
        if (waivedAt != null) {
            throw Problem.of(ObligationProblem.OBLIGATION_WAIVED);
        }
    }

    private void requireUnsubmitted() {
        if (submittedAt != null) {
            throw Problem.of(ObligationProblem.OBLIGATION_SUBMITTED);
        }
    }

    ReportSubmitted submitted(UUID reportId, Instant now) {
        requireNotWaived();
        boolean isLate = new Deadline(dueAt).standing(now, now) == Standing.MET_LATE;
        submittedAt = now;
        late = isLate;
        version++;
        return new ReportSubmitted(id, version, reportId, unitId, recipientUnitId, isLate, now);
    }

    /** What was given back is owed again, by the same date. */
    ReportReturned returned(UUID reportId, String reason, Instant now) {
        submittedAt = null;
        late = null;
        version++;
        return new ReportReturned(id, version, reportId, unitId, recipientUnitId, reason, now);
    }

    ReportAccepted accepted(UUID reportId, int reportedPlanVersion, Instant now) {
        version++;
        return new ReportAccepted(id, version, reportId, unitId, recipientUnitId, reportedPlanVersion, now);
    }

    ObligationTerms terms() {
        return new ObligationTerms(
                id,
                planId,
                year,
                period,
                unitId,
                recipientUnitId,
                throughUnitId,
                sourceUnitId,
                dataFrom,
                dataTo,
                dueAt,
                line());
    }

    private void give(ReportingDuty duty) {
        unitId = duty.reporterUnitId();
        sourceUnitId = duty.reporterUnitId();
        recipientUnitId = duty.recipientUnitId();
        throughUnitId = duty.throughUnitId();
    }

    private void take(PlanIssued plan, Asked asked, ReportDays days) {
        planVersion = plan.version();
        year = plan.year();
        period = asked.duty().period();
        lineCode = asked.line() == null ? null : asked.line().code();
        lineTask = asked.line() == null ? null : asked.line().task();
        dataFrom = days.dataFrom();
        dataTo = days.dataTo();
        dueAt = days.dueAt();
        windowSource = days.windowSource();
        dueSource = days.dueSource();
    }
}
