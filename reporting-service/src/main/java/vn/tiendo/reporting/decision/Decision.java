package vn.tiendo.reporting.decision;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * What was decided on an obligation.
 *
 * @param from the reporter before
 * @param to the reporter after; the same for a waiver
 * @param throughBefore the desk that received on behalf of the recipient
 * @param reverses the decision that this one took back
 * @param post of whoever decided
 */
record Decision(
        UUID id,
        Action action,
        UnitRef from,
        UnitRef to,
        UnitRef recipientBefore,
        UnitRef recipientAfter,
        @Nullable UnitRef throughBefore,
        @Nullable UnitRef throughAfter,
        @Nullable String legalReference,
        String reason,
        @Nullable UUID reverses,
        UnitRef decidingUnit,
        @Nullable String post,
        OffsetDateTime decidedAt) {

    enum Action {
        TRANSFERRED,
        TRANSFER_REVERSED,
        WAIVED,
        WAIVER_REVERSED
    }
}
