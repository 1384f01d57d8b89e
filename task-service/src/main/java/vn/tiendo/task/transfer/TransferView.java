package vn.tiendo.task.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A decision by which open work passed on.
 *
 * @param tasks how many passed
 * @param reversedAt when it was taken back; null while it stands
 */
@Schema(name = "Transfer")
record TransferView(
        UUID id,
        UnitRef fromUnit,
        UnitRef toUnit,
        int tasks,
        String legalReference,
        String reason,
        OffsetDateTime madeAt,
        UUID madeByUnitId,
        @Nullable OffsetDateTime reversedAt,
        @Nullable String reversalReason) {

    /** What a transfer would do. */
    @Schema(name = "TransferPreview")
    record Preview(int tasks, int plans, List<OfficeView> offices) {}

    /** @param tasks how many it leads or supports */
    @Schema(name = "OfficePreview")
    record OfficeView(UnitRef from, UnitRef to, int tasks) {}

    /**
     * A unit that ended and still answers for open work.
     *
     * @param endedOn its last day
     */
    @Schema(name = "TransferProposal")
    record Proposal(UnitRef unit, LocalDate endedOn, int tasks, int plans, List<UnitRef> successors) {}
}
