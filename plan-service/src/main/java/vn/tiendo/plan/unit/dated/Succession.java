package vn.tiendo.plan.unit.dated;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.event.UnitEvent.Successor;

/**
 * One unit stands where another stood.
 *
 * @param effectiveOn first day of the successor in this place
 */
public record Succession(UUID from, UUID to, SuccessionKind kind, LocalDate effectiveOn, String legalReference) {
    /**
     * The same for a body of the unit that ended.
     *
     * @param heirs the successor's own bodies by the part they play; without one of the same part the successor
     *     itself stands in
     */
    public Succession ofBody(UUID body, @Nullable String actorKey, Map<String, UUID> heirs) {
        UUID heir = actorKey == null ? to : heirs.getOrDefault(actorKey, to);
        return new Succession(body, heir, kind, effectiveOn, legalReference);
    }

    Successor told() {
        return new Successor(to, kind, effectiveOn, legalReference);
    }
}
