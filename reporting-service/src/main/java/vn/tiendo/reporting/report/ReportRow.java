package vn.tiendo.reporting.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A report in a list.
 *
 * @param dueAt exclusive
 * @param late decided by the moment of the last submission; null before the first
 */
record ReportRow(
        UUID id,
        UUID obligationId,
        ReportState state,
        int year,
        String period,
        UnitRef unit,
        UnitRef recipient,
        int planVersion,
        LocalDate dataFrom,
        LocalDate dataTo,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime submittedAt,
        @Nullable Boolean late,
        @Nullable OffsetDateTime acceptedAt,
        long version) {}
