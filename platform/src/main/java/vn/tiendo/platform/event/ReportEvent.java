package vn.tiendo.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code report}: what is owed to whom, and what became of it. Keyed by the obligation. */
public sealed interface ReportEvent extends Event {
    UUID obligationId();

    @Override
    default String key() {
        return obligationId().toString();
    }

    /**
     * A report is owed.
     *
     * @param version of the obligation
     * @param dueAt exclusive: a report that arrives at this moment is late
     * @param line the recurring line of the plan whose product it is; null when the plan asks for it as a whole
     */
    @EventType("vn.tiendo.report.due.v1")
    record ReportDue(
            UUID obligationId,
            long version,
            UUID planId,
            int year,
            String period,
            UUID unitId,
            UUID recipientUnitId,
            @Nullable UUID throughUnitId,
            LocalDate dataFrom,
            LocalDate dataTo,
            Instant dueAt,
            Instant occurredAt,
            @Nullable DueMove dueMoved,
            @Nullable OfLine line)
            implements ReportEvent {}

    /**
     * A line of the plan that asks for a report in each of its periods.
     *
     * @param code within the plan, e.g. {@code 3.2}
     * @param task as the plan words it
     */
    record OfLine(String code, String task) {}

    /** The obligation was lifted with a reason; nothing is owed any more. */
    @EventType("vn.tiendo.report.waived.v1")
    record ReportWaived(
            UUID obligationId, long version, UUID unitId, UUID recipientUnitId, String reason, Instant occurredAt)
            implements ReportEvent {}

    /** @param late decided by the deadline function at the moment of submission */
    @EventType("vn.tiendo.report.submitted.v1")
    record ReportSubmitted(
            UUID obligationId,
            long version,
            UUID reportId,
            UUID unitId,
            UUID recipientUnitId,
            boolean late,
            Instant occurredAt)
            implements ReportEvent {}

    @EventType("vn.tiendo.report.returned.v1")
    record ReportReturned(
            UUID obligationId,
            long version,
            UUID reportId,
            UUID unitId,
            UUID recipientUnitId,
            String reason,
            Instant occurredAt)
            implements ReportEvent {}

    @EventType("vn.tiendo.report.accepted.v1")
    record ReportAccepted(
            UUID obligationId,
            long version,
            UUID reportId,
            UUID unitId,
            UUID recipientUnitId,
            int planVersion,
            Instant occurredAt)
            implements ReportEvent {}
}
