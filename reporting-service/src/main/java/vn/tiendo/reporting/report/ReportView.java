package vn.tiendo.reporting.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.consolidation.Consolidation;

/**
 * A report. Once accepted it reads for ever as it read then, names of units included.
 *
 * @param dataTo last day of the data window, inclusive
 * @param dueAt exclusive
 * @param late decided by the moment of the last submission; null before the first
 * @param returnReason why it was given back; null unless it is {@code RETURNED}
 * @param narrative what people wrote, by section; sections without text are absent
 * @param consolidation what subordinates reported, added up; null for a report on own work alone
 * @param history who did what when, oldest first
 * @param allowed the states it may come into next
 */
public record ReportView(
        UUID id,
        UUID obligationId,
        ReportState state,
        int year,
        String period,
        UnitRef unit,
        UnitRef recipient,
        @Nullable UnitRef through,
        int planVersion,
        LocalDate dataFrom,
        LocalDate dataTo,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime submittedAt,
        @Nullable Boolean late,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable String returnReason,
        Map<Section, String> narrative,
        Compilation compilation,
        @Nullable Consolidation consolidation,
        List<Attachment> attachments,
        List<Entry> history,
        List<ReportState> allowed,
        long version) {

    public ReportView {
        // Reports that were accepted before there were any know of none.
        attachments = Objects.requireNonNullElse(attachments, List.of());
    }

    /** What was done to a report. */
    public enum Action {
        DRAFTED,
        RECOMPILED,
        CONSOLIDATED,
        DESCRIBED,
        ATTACHED,
        DETACHED,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /**
     * @param reason why it was done; for a file that was added or taken away, its name
     * @param post the post held by whoever did it, in Vietnamese; null for service accounts
     * @param unit the unit they acted for
     */
    public record Entry(
            Action action, OffsetDateTime at, @Nullable String post, UnitRef unit, @Nullable String reason) {}
}
