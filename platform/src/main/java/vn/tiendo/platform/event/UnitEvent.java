package vn.tiendo.platform.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code unit}, compacted: the state of each unit. */
public sealed interface UnitEvent extends Event {

    /**
     * @param version rises with each change of this unit
     * @param code statistics code, re-used by others in other years: never an identity
     * @param actorKey the part it plays in its commune, e.g. {@code COMMUNE_OFFICE}; null for administrative units
     * @param path its ancestors from the root, itself last
     * @param validTo last day, inclusive; null while it lasts
     * @param successors who stands where it stood, for a unit that was merged, split or dissolved
     */
    @EventType("vn.tiendo.unit.state.v1")
    record UnitState(
            UUID unitId,
            long version,
            @Nullable String code,
            String name,
            String kind,
            @Nullable String actorKey,
            @Nullable UUID parentId,
            List<UUID> path,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Successor> successors)
            implements UnitEvent {
        /** States written before successions were known carry none. */
        public UnitState {
            successors = Objects.requireNonNullElse(successors, List.of());
        }

        @Override
        public String key() {
            return unitId.toString();
        }
    }

    /**
     * A dated fact of reorganisation, as it stands with the unit that ended.
     *
     * @param effectiveOn first day of the successor
     * @param legalReference the decision it rests on, e.g. {@code 1666/NQ-UBTVQH15}
     */
    record Successor(UUID unitId, SuccessionKind kind, LocalDate effectiveOn, String legalReference) {}

    /** How a unit ended; a change of name alone ends nothing. */
    enum SuccessionKind {
        MERGE,
        SPLIT,
        DISSOLVE
    }
}
