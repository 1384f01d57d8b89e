package vn.tiendo.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code plan}: what was signed. */
public sealed interface PlanEvent extends Event {
    UUID planId();

    @Override
    default String key() {
        return planId().toString();
    }

    /**
     * A version of a plan was issued and will not change.
     *
     * @param version 1 for the first issue, then rising
     * @param issuedOn the date on the document, Vietnamese legal time
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
            Instant occurredAt)
            implements PlanEvent {}

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
     * @param dataFrom first day of the data window
     * @param dataTo last day of the data window, inclusive: the cut-off
     * @param due the day named in the plan
     * @param inclusive true for "chậm nhất ngày", false for "trước ngày"
     * @param throughUnitId the desk that receives on behalf of the recipient
     */
    record ReportingDuty(
            UUID dutyId,
            String period,
            LocalDate dataFrom,
            LocalDate dataTo,
            LocalDate due,
            boolean inclusive,
            UUID reporterUnitId,
            UUID recipientUnitId,
            @Nullable UUID throughUnitId) {}
}
