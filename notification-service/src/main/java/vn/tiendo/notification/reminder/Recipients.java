package vn.tiendo.notification.reminder;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.notification.policy.Relation;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.unit.Unit;

/**
 * Turns relations into units.
 *
 * @param units all units that the deadlines at hand name, those above them, and those that succeed them
 * @param successors for units that have ended, who stands in their place today
 */
record Recipients(Map<UUID, Unit> units, Map<UUID, List<UUID>> successors, LocalDate today) {

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
            all.addAll(
                    switch (relation) {
                        case LEAD -> lead(deadline);
                        case PLAN_UNIT -> standing(deadline.unitId());
                        case SUPERIOR -> List.of(superior(deadline));
                    });
        }
        if (deadline.subject() == Subject.REQUEST && rung.days() > 0) {
            // Whoever is asked is not ordered, so those who count on the answer must look for another way.
            all.addAll(standing(Objects.requireNonNull(deadline.reportsTo())));
            all.addAll(standing(deadline.unitId()));
        }
        return all;
    }

    List<UUID> lead(DueDeadline deadline) {
        return standing(deadline.leadUnitId());
    }

    /** A unit that has ended without anybody in its place is still told: its people may be there. */
    private List<UUID> standing(UUID unit) {
        return successors.getOrDefault(unit, List.of(unit));
    }

    /** The nearest unit above that still exists; for a report the desk it goes to. */
    UUID superior(DueDeadline deadline) {
        UUID desk = deadline.reportsTo();
        // A difficulty may lie with a level above the unit whose plan it is.
        UUID owing = deadline.subject() == Subject.DIFFICULTY ? deadline.leadUnitId() : deadline.unitId();
        return Optional.ofNullable(desk)
                .flatMap(id -> nearestLiving(unit(standing(id).get(0)).path()))
                .or(() -> nearestLiving(above(unit(standing(owing).get(0)))))
                // With nobody above, the unit itself is better told than nobody.
                .orElse(owing);
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
