package vn.tiendo.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/**
 * A unit of the tree.
 *
 * @param code statistics code; others have had it before or will have it later
 * @param actorKey the part it plays in its commune; null for administrative units
 * @param path ids of its ancestors from the root, itself last
 * @param validFrom first day; null when unknown
 * @param validTo last day, inclusive; null while it lasts
 * @param inForce whether it exists on the day asked for
 */
record UnitView(
        UUID id,
        @Nullable String code,
        String name,
        String kind,
        @Nullable String actorKey,
        @Nullable UUID parentId,
        List<UUID> path,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean inForce,
        long version) {
    static UnitView of(Unit unit, LocalDate on) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.actorKey(),
                unit.parentId(),
                unit.path(),
                unit.validFrom(),
                unit.validTo(),
                unit.existsOn(on),
                unit.version());
    }
}
