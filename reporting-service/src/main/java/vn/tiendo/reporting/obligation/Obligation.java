package vn.tiendo.reporting.obligation;

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
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;

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

    LocalDate dataFrom;
    LocalDate dataTo;
    Instant dueAt;

    @Nullable
    Instant submittedAt;

    @Nullable
    Boolean late;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    static Obligation from(PlanIssued plan, ReportingDuty duty) {
        Obligation obligation = new Obligation();
        obligation.id = duty.dutyId();
        obligation.version = 1;
        obligation.planId = plan.planId();
        obligation.take(plan, duty);
        return obligation;
    }

    /** A later version of the plan may change what is still open; what was submitted stays as it was owed. */
    Optional<ReportDue> amend(PlanIssued plan, ReportingDuty duty, Instant now) {
        if (plan.version() <= planVersion || submittedAt != null) {
            return Optional.empty();
        }
        ObligationTerms before = terms();
        take(plan, duty);
        if (terms().equals(before)) {
            return Optional.empty();
        }
        version++;
        return Optional.of(due(now));
    }

    ReportDue due(Instant now) {
        return new ReportDue(
                id,
                version,
                planId,
                year,
                period,
                unitId,
                recipientUnitId,
                throughUnitId,
                dataFrom,
                dataTo,
                dueAt,
                now,
                null);
    }

    ReportSubmitted submitted(UUID reportId, Instant now) {
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
                id, planId, year, period, unitId, recipientUnitId, throughUnitId, dataFrom, dataTo, dueAt);
    }

    private void take(PlanIssued plan, ReportingDuty duty) {
        planVersion = plan.version();
        year = plan.year();
        period = duty.period();
        unitId = duty.reporterUnitId();
        recipientUnitId = duty.recipientUnitId();
        throughUnitId = duty.throughUnitId();
        dataFrom = duty.dataFrom();
        dataTo = duty.dataTo();
        Deadline deadline = duty.inclusive() ? Deadline.atLatest(duty.due()) : Deadline.before(duty.due());
        dueAt = deadline.endsAt();
    }
}
