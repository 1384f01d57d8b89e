package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What exactly is owed.
 *
 * @param unitId the reporter
 * @param sourceUnitId whose work the report tells of: the reporter, or the one it stands in for
 * @param dataTo last day of the data window, inclusive
 * @param dueAt exclusive
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
        Instant dueAt) {}
