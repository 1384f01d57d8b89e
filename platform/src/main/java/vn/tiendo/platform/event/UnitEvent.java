package vn.tiendo.platform.event;

import java.time.LocalDate;
import java.util.List;
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
            @Nullable LocalDate validTo)
            implements UnitEvent {
        @Override
        public String key() {
            return unitId.toString();
        }
    }
}
