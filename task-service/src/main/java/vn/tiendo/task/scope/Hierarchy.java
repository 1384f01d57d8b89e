package vn.tiendo.task.scope;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** How units stand to each other: who is above whom, and whose system nobody outside it may order. */
@Singleton
public class Hierarchy {
    private static final Set<String> LEVELS = Set.of("PROVINCE", "DISTRICT", "COMMUNE", "WARD");
    private static final Set<String> OWN_SYSTEMS = Set.of("FRONT_BODY", "PARTY_BODY", "COUNCIL");
    private static final String COMMITTEE = "COMMITTEE";

    private final Units units;

    Hierarchy(Units units) {
        this.units = units;
    }

    /** The nearest administrative unit above that exists on the day. */
    public Optional<Unit> above(Unit unit, LocalDate day) {
        return chain(unit).stream()
                .filter(one -> !one.id().equals(unit.id()))
                .filter(one -> LEVELS.contains(one.kind()) && one.existsOn(day))
                .reduce((higher, nearer) -> nearer);
    }

    /** The topmost body of the Front, the Party or the Council that the unit belongs to or is. */
    public Optional<Unit> system(Unit unit) {
        return chain(unit).stream()
                .filter(one -> OWN_SYSTEMS.contains(one.kind()))
                .findFirst();
    }

    /** Whether who answers for the plans of {@code issuer} may charge the unit; across systems one only asks. */
    public boolean mayOrder(UUID issuer, Unit unit) {
        Optional<UUID> theirs = system(unit).map(Unit::id);
        return theirs.isEmpty()
                || theirs.equals(units.find(issuer).flatMap(this::system).map(Unit::id));
    }

    /** Those of the units that who answers for the plans of {@code issuer} may ask but not charge. */
    public Set<UUID> onlyAsked(UUID issuer, Collection<UUID> named) {
        return units.all(named).stream()
                .filter(unit -> !mayOrder(issuer, unit))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    /** Whether who works for {@code home} answers for the unit, which a superior of another system does not. */
    public boolean answersFor(UUID home, Unit unit) {
        int at = unit.path().indexOf(home);
        int from = system(unit).map(body -> unit.path().indexOf(body.id())).orElse(0);
        return at >= from;
    }

    /** Whether who works for {@code home} speaks for this very level: the unit itself or its People's Committee. */
    public boolean speaksFor(UUID home, UUID level) {
        return home.equals(level)
                || units.find(home)
                        .filter(unit -> unit.kind().equals(COMMITTEE) && level.equals(unit.parentId()))
                        .isPresent();
    }

    /** From the root down to the unit itself, as far as known. */
    private List<Unit> chain(Unit unit) {
        return units.all(unit.path()).stream()
                .sorted(Comparator.comparingInt(one -> unit.path().indexOf(one.id())))
                .toList();
    }
}
