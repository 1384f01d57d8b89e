package vn.tiendo.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code plan}: what was signed, what it asks of the units below, and that it has ended. */
public sealed interface PlanEvent extends Event {
    /**
     * A version of a plan was issued and will not change; a version above 1 is an amendment and replaces the one before.
     *
     * @param version 1 for the first issue, then rising
     * @param issuedOn the date on the document, Vietnamese legal time
     * @param parentPlanId the superior's plan it carries out
     */
    @EventType("vn.tiendo.plan.issued.v1")
    record PlanIssued(
            UUID planId,
            int version,
            UUID unitId,
            int year,
            String title,
            String documentCode,
            LocalDate issuedOn,
            List<String> indices,
            List<Line> lines,
            List<ReportingDuty> reportingDuties,
            Instant occurredAt,
            @Nullable UUID parentPlanId,
            List<Recipient> recipients)
            implements PlanEvent {
        /** Versions written before recipients were told name none. */
        public PlanIssued {
            recipients = Objects.requireNonNullElse(recipients, List.of());
        }

        @Override
        public String key() {
            return planId.toString();
        }
    }

    /**
     * A plan ended; nothing more is asked under it.
     *
     * @param closedOn the day it ended, Vietnamese legal time
     */
    @EventType("vn.tiendo.plan.closed.v1")
    record PlanClosed(UUID planId, int version, UUID unitId, int year, LocalDate closedOn, Instant occurredAt)
            implements PlanEvent {
        @Override
        public String key() {
            return planId.toString();
        }
    }

    /**
     * A superior's plan asks a unit below for a plan of its own; the state of that duty.
     *
     * @param version rises with each change of this duty
     * @param dueAt exclusive: what is issued at that moment is late
     * @param childPlanId the plan that met it, null while it is open
     */
    @EventType("vn.tiendo.plan.issuance-duty.v1")
    record IssuanceDuty(
            UUID dutyId,
            long version,
            UUID parentPlanId,
            String parentTitle,
            UUID unitId,
            UUID recipientUnitId,
            Instant dueAt,
            IssuanceStatus status,
            @Nullable UUID childPlanId,
            Instant occurredAt,
            @Nullable DueMove dueMoved)
            implements PlanEvent {
        @Override
        public String key() {
            return dutyId.toString();
        }
    }

    enum IssuanceStatus {
        OPEN,
        MET_ON_TIME,
        MET_LATE,
        WAIVED
    }

    /** A unit named under "Nơi nhận", with what it receives the plan for. */
    record Recipient(UUID unitId, RecipientPurpose purpose) {}

    /**
     * One row of the plan's table.
     *
     * @param code stable within the plan, e.g. {@code 3.2}; the same line keeps it through amendments
     * @param dimension the index area as the plan words it
     * @param dimensionNumber the area's number in its index, null when it is none of the index's areas
     * @param timing the verbatim words that {@code schedules} were read from
     * @param target the verbatim words that {@code targets} were read from
     * @param leadUnitId the one accountable unit
     */
    record Line(
            UUID lineId,
            int position,
            String code,
            @Nullable String index,
            @Nullable String dimension,
            @Nullable Integer dimensionNumber,
            @Nullable String component,
            String task,
            @Nullable String deliverable,
            @Nullable String timing,
            @Nullable String target,
            List<Schedule> schedules,
            List<TargetMeasure> targets,
            UUID leadUnitId,
            List<UUID> coordinatorUnitIds) {}

    /**
     * Who reports what by when.
     *
     * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR}
     * @param dataFrom first day of the data window; null with {@code dataTo} when the plan names none
     * @param dataTo last day of the data window, inclusive: the cut-off
     * @param due the day named in the plan; null when it names none
     * @param inclusive true for "chậm nhất ngày", false for "trước ngày"
     * @param throughUnitId the desk that receives on behalf of the recipient
     */
    record ReportingDuty(
            UUID dutyId,
            String period,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate due,
            boolean inclusive,
            UUID reporterUnitId,
            UUID recipientUnitId,
            @Nullable UUID throughUnitId) {}
}
