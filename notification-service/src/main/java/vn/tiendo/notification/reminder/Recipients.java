package vn.tiendo.notification.reminder;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.platform.unit.Unit;

/**
 * Turns relations into units.
 *
 * @param units all units that the deadlines at hand name, and those above them
 */
record Recipients(Map<UUID, Unit> units, LocalDate today) {

    boolean knows(DueDeadline deadline) {
        return units.containsKey(deadline.unitId())
                && units.containsKey(deadline.leadUnitId())
                && (deadline.reportsTo() == null || units.containsKey(deadline.reportsTo()));
    }

    Unit unit(UUID id) {
        return Optional.ofNullable(units.get(id)).orElseThrow();
    }

    /** Nobody is named twice. */
    Set<UUID> of(Rung rung, DueDeadline deadline) {
        Set<UUID> all = new LinkedHashSet<>();
        for (Relation relation : rung.recipients()) {
            all.add(
                    switch (relation) {
                        case LEAD -> deadline.leadUnitId();
                        case PLAN_UNIT -> deadline.unitId();
                        case SUPERIOR -> superior(deadline);
                    });
        }
        return all;
    }

    /** The nearest unit above that still exists; for a report the desk it goes to. */
    UUID superior(DueDeadline deadline) {
        UUID desk = deadline.reportsTo();
        return Optional.ofNullable(desk)
                .flatMap(id -> nearestLiving(unit(id).path()))
                .or(() -> nearestLiving(above(unit(deadline.unitId()))))
                // With nobody above, the unit itself is better told than nobody.
                .orElse(deadline.unitId());
    }

    private static List<UUID> above(Unit unit) {
        return unit.path().subList(0, Math.max(0, unit.path().size() - 1));
    }

    private Optional<UUID> nearestLiving(List<UUID> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Unit unit = units.get(path.get(i));
            if (unit != null && unit.existsOn(today)) {
                return Optional.of(unit.id());
            }
        }
        return Optional.empty();
    }
}
