package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportDue;

/**
 * What exactly is owed.
 *
 * @param unitId the reporter
 * @param sourceUnitId whose work the report tells of: the reporter, or the one it stands in for
 * @param dataTo last day of the data window, inclusive
 * @param dueAt exclusive
 * @param line the recurring line of the plan whose product it is, and of whose work alone it tells; null for the whole
 */
public record ObligationTerms(
        UUID id,
        UUID planId,
        int year,
        String period,
        UUID unitId,
        UUID recipientUnitId,
        @Nullable UUID throughUnitId,
        UUID sourceUnitId,
        LocalDate dataFrom,
        LocalDate dataTo,
        Instant dueAt,
        @Nullable OfLine line) {

    /** @param moved why it is due at another moment than before, if somebody must be told */
    ReportDue due(long version, @Nullable DueMove moved, Instant now) {
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
                moved,
                line);
    }
}
