package vn.tiendo.plan.unit.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;

/**
 * Units through time with all that hangs together. After each change every unit in force has a parent in force, and
 * every path is the walk up; what would break that is refused.
 */
public final class Register {
    private final Map<UUID, DatedUnit> before = new LinkedHashMap<>();
    private final Map<UUID, DatedUnit> units;

    /** @param known with all units ever below those to be changed and all ever above any of them */
    public Register(Collection<DatedUnit> known) {
        known.forEach(unit -> before.put(unit.id(), unit));
        units = new LinkedHashMap<>(before);
    }

    public Optional<DatedUnit> find(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    public DatedUnit unit(UUID id) {
        return Objects.requireNonNull(units.get(id), () -> "Unit " + id + " is not in this register");
    }

    public Collection<DatedUnit> units() {
        return List.copyOf(units.values());
    }

    public List<DatedUnit> changed() {
        return units.values().stream()
                .filter(unit -> !unit.equals(before.get(unit.id())))
                .toList();
    }

    /** All that lies below the unit on a day, without itself. */
    public List<DatedUnit> below(UUID ancestor, LocalDate day) {
        return units.values().stream()
                .filter(unit -> !unit.id().equals(ancestor) && unit.existsOn(day))
                .filter(unit -> unit.near(day).path().contains(ancestor))
                .toList();
    }

    public void begin(UUID id, @Nullable String actorKey, Attributes attributes, LocalDate from) {
        Period only = new Period(from, null, attributes, List.of(id));
        units.put(id, new DatedUnit(id, actorKey, List.of(only), 0));
        settle(Set.of(id));
    }

    /** A new fact from a day on. It may only follow what is known already. */
    public void change(UUID id, LocalDate from, Attributes attributes) {
        DatedUnit unit = unit(id);
        if (!unit.existsOn(from) || !unit.existsOn(from.minusDays(1))) {
            throw Problem.of(
                    UnitProblem.DAY_OUTSIDE_UNIT, unit.latest().attributes().name(), from.toString());
        }
        List<Period> own = new ArrayList<>(unit.ownPeriods());
        Period last = own.remove(own.size() - 1);
        if (!last.begunBy(from.minusDays(1))) {
            throw laterFacts(unit, from);
        }
        own.add(last.between(last.from(), from.minusDays(1)));
        own.add(last.between(from, last.to()).as(attributes));
        put(unit, own);
    }

    /** Puts right what was never true. */
    public void mend(UUID id, LocalDate day, Attributes attributes) {
        DatedUnit unit = unit(id);
        List<Period> own = new ArrayList<>(unit.ownPeriods());
        Period wrong = DatedUnit.near(own, day);
        own.set(own.indexOf(wrong), wrong.as(attributes));
        put(unit, own);
    }

    /** Ends units together, so that none of them is left without its parent. */
    public void end(Set<UUID> ids, LocalDate lastDay) {
        for (UUID id : ids) {
            DatedUnit unit = unit(id);
            List<Period> kept = unit.periods().stream()
                    .filter(period -> period.begunBy(lastDay))
                    .map(period -> period.covers(lastDay) ? period.between(period.from(), lastDay) : period)
                    .toList();
            if (kept.isEmpty()) {
                throw laterFacts(unit, lastDay);
            }
            units.put(id, unit.with(kept));
        }
        settle(ids);
    }

    private static Problem laterFacts(DatedUnit unit, LocalDate day) {
        return Problem.of(UnitProblem.LATER_FACTS, unit.latest().attributes().name(), day.toString());
    }

    private void put(DatedUnit unit, List<Period> periods) {
        units.put(unit.id(), unit.with(periods));
        settle(Set.of(unit.id()));
    }

    /** Draws the paths of these units and of all below them anew; a level more is right after each round. */
    private void settle(Set<UUID> roots) {
        List<UUID> concerned = units.values().stream()
                .filter(unit -> unit.everWithin(roots))
                .map(DatedUnit::id)
                .toList();
        boolean settled = false;
        for (int round = 0; !settled && round <= concerned.size(); round++) {
            settled = true;
            for (UUID id : concerned) {
                DatedUnit unit = unit(id);
                DatedUnit drawn = unit.with(drawn(unit));
                settled &= drawn.equals(unit);
                units.put(id, drawn);
            }
        }
    }

    private List<Period> drawn(DatedUnit unit) {
        List<Period> drawn = new ArrayList<>();
        for (Period own : unit.ownPeriods()) {
            @Nullable UUID parent = own.attributes().parentId();
            if (parent == null) {
                drawn.add(new Period(own.from(), own.to(), own.attributes(), List.of(unit.id())));
            } else {
                drawn.addAll(under(unit(parent), unit, own));
            }
        }
        return drawn;
    }

    private static List<Period> under(DatedUnit parent, DatedUnit unit, Period own) {
        List<Period> pieces = new ArrayList<>();
        for (Period above : parent.periods()) {
            if (!above.overlaps(own)) {
                continue;
            }
            if (above.path().contains(unit.id())) {
                throw Problem.of(UnitProblem.UNIT_CYCLE, own.attributes().name());
            }
            List<UUID> path = new ArrayList<>(above.path());
            path.add(unit.id());
            // Where nobody knows since when a unit exists, nobody knows its parents of old either.
            boolean unknownStart = own.from() == null && pieces.isEmpty();
            pieces.add(new Period(
                    unknownStart ? null : later(own.from(), above.from()),
                    earlier(own.to(), above.to()),
                    own.attributes(),
                    path));
        }
        if (pieces.isEmpty()
                || !Objects.equals(pieces.get(0).from(), own.from())
                || !Objects.equals(pieces.get(pieces.size() - 1).to(), own.to())) {
            throw Problem.of(
                    UnitProblem.PARENT_NOT_IN_FORCE,
                    parent.latest().attributes().name(),
                    own.attributes().name());
        }
        return pieces;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
