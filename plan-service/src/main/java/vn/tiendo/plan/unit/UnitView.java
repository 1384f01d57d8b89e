package vn.tiendo.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree, as it was on a day.
 *
 * @param code statistics code; others have had it before or will have it later
 * @param actorKey the part it plays in its commune; null for administrative units
 * @param path ids of its ancestors from the root, itself last
 * @param validFrom first day of the unit; null when unknown
 * @param validTo last day of the unit, inclusive; null while it lasts
 * @param since first day on which code, name, kind, parent and path were these; null when unknown
 * @param until last such day, inclusive; null while they last
 * @param presentName what it is called now, or was called last
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
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String presentName,
        boolean inForce,
        long version) {}
