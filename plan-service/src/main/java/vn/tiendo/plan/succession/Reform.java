package vn.tiendo.plan.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.DatedUnit;
import vn.tiendo.plan.unit.dated.Register;
import vn.tiendo.plan.unit.dated.Succession;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.problem.Problem;

/**
 * One decision about units, carried out on a register.
 *
 * @param kind what it does
 * @param from the units it is about
 * @param to who stands there afterwards; a unit that is in both lives on
 * @param effectiveOn first day of what it brings about
 */
record Reform(ReformKind kind, List<UUID> from, List<Target> to, LocalDate effectiveOn, String legalReference) {
    /**
     * What it did.
     *
     * @param ended units that the day before was the last of, bodies included
     * @param moved territories with another unit above them
     */
    record Outcome(Set<UUID> ended, Set<UUID> begun, Set<UUID> moved, List<Succession> successions) {}

    /**
     * @param recorded successions in which the units already have a part
     * @param bodies of the successors, by the part they play
     */
    Outcome carryOut(Register register, List<Succession> recorded, Map<UUID, Map<String, UUID>> bodies) {
        refuseWrongShape(register);
        if (kind == ReformKind.RENAME) {
            Target named = to.get(0);
            register.change(from.get(0), effectiveOn, Objects.requireNonNull(named.begins()));
            return new Outcome(Set.of(), Set.of(), Set.of(), List.of());
        }
        Set<UUID> ending = new LinkedHashSet<>(from);
        to.forEach(target -> ending.remove(target.id()));
        refusePredecessors(register, recorded);
        Set<UUID> begun = new LinkedHashSet<>();
        for (Target target : to) {
            if (register.find(target.id()).isEmpty()) {
                register.begin(target.id(), target.actorKey(), Objects.requireNonNull(target.begins()), effectiveOn);
                begun.add(target.id());
            }
        }
        refuseSuccessors(register, ending);
        Set<UUID> moved = move(register, ending);
        List<DatedUnit> ended = ending.stream()
                .flatMap(id -> register.below(id, lastDay()).stream())
                .filter(unit -> !ending.contains(unit.id()))
                .filter(unit -> !unit.existsOn(effectiveOn) || isBelow(unit, ending))
                .distinct()
                .toList();
        List<Succession> successions = successions(register, ended, bodies);
        Set<UUID> all = new LinkedHashSet<>(ending);
        ended.forEach(unit -> all.add(unit.id()));
        Set<UUID> stillThere = all.stream()
                .filter(id -> register.unit(id).existsOn(effectiveOn))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        register.end(stillThere, lastDay());
        return new Outcome(stillThere, begun, moved, successions);
    }

    private LocalDate lastDay() {
        return effectiveOn.minusDays(1);
    }

    private boolean isBelow(DatedUnit unit, Set<UUID> ancestors) {
        return unit.near(effectiveOn).path().stream().anyMatch(ancestors::contains);
    }

    private void refuseWrongShape(Register register) {
        long unknown = to.stream()
                .filter(target -> register.find(target.id()).isEmpty())
                .count();
        boolean livesOn = to.stream().anyMatch(target -> from.contains(target.id()));
        boolean repeated = new HashSet<>(from).size() != from.size()
                || to.stream().map(Target::id).distinct().count() != to.size();
        boolean fits =
                switch (kind) {
                    case MERGE -> to.size() == 1 && (from.size() > 1 || from.size() == 1 && !livesOn && unknown == 0);
                    case SPLIT -> from.size() == 1 && to.size() > 1 && unknown == to.size() - (livesOn ? 1 : 0);
                    case DISSOLVE -> from.size() == 1 && !to.isEmpty() && unknown == 0 && !livesOn;
                    case RENAME ->
                        from.size() == 1
                                && to.size() == 1
                                && livesOn
                                && to.get(0).begins() != null;
                };
        if (!fits || repeated) {
            throw Problem.of(SuccessionProblem.SUCCESSION_SHAPE, kind.name());
        }
    }

    private void refusePredecessors(Register register, List<Succession> recorded) {
        for (UUID id : from) {
            DatedUnit unit = register.unit(id);
            boolean livesOn = to.stream().anyMatch(target -> target.id().equals(id));
            if (!unit.existsOn(lastDay()) || livesOn && !unit.existsOn(effectiveOn)) {
                throw refusal(SuccessionProblem.PREDECESSOR_NOT_IN_FORCE, unit);
            }
            boolean gone = !livesOn
                    && recorded.stream()
                            .anyMatch(one ->
                                    one.from().equals(id) && !one.effectiveOn().isBefore(effectiveOn));
            // Whoever takes over from a day on cannot have ended the day before.
            boolean stillToCome = !livesOn
                    && recorded.stream()
                            .anyMatch(one ->
                                    one.to().equals(id) && !one.effectiveOn().isBefore(effectiveOn));
            if (gone || stillToCome) {
                throw refusal(SuccessionProblem.ALREADY_SUCCEEDED, unit);
            }
        }
    }

    private void refuseSuccessors(Register register, Set<UUID> ending) {
        for (Target target : to) {
            DatedUnit unit = register.unit(target.id());
            if (!unit.existsOn(effectiveOn)) {
                throw refusal(SuccessionProblem.SUCCESSOR_NOT_IN_FORCE, unit);
            }
            if (isBelow(unit, ending)) {
                throw refusal(SuccessionProblem.SUCCESSOR_BELOW_PREDECESSOR, unit);
            }
        }
    }

    private Problem refusal(SuccessionProblem problem, DatedUnit unit) {
        return Problem.of(problem, unit.near(effectiveOn).attributes().name(), effectiveOn.toString());
    }

    /** Territories below go on under a successor; bodies end with the territory they serve. */
    private Set<UUID> move(Register register, Set<UUID> ending) {
        List<DatedUnit> orphans = ending.stream()
                .flatMap(id -> register.below(id, effectiveOn).stream()
                        .filter(unit -> unit.existsOn(lastDay()) && !ending.contains(unit.id()))
                        .filter(unit -> isTopTerritory(register, id, unit)))
                .distinct()
                .toList();
        Set<UUID> moved = new LinkedHashSet<>();
        List<String> unplaced = new ArrayList<>();
        for (DatedUnit orphan : orphans) {
            @Nullable UUID home = home(orphan.id());
            if (home == null) {
                unplaced.add(orphan.near(effectiveOn).attributes().name());
            } else {
                register.change(
                        orphan.id(),
                        effectiveOn,
                        orphan.near(effectiveOn).attributes().below(home));
                moved.add(orphan.id());
            }
        }
        if (!unplaced.isEmpty()) {
            throw Problem.of(SuccessionProblem.TERRITORY_UNPLACED, String.join(", ", unplaced));
        }
        return moved;
    }

    private @Nullable UUID home(UUID territory) {
        if (to.size() == 1) {
            return to.get(0).id();
        }
        return to.stream()
                .filter(target -> target.takes().contains(territory))
                .map(Target::id)
                .findFirst()
                .orElse(null);
    }

    private boolean isTopTerritory(Register register, UUID above, DatedUnit unit) {
        return unit.near(effectiveOn).attributes().territorial() && noneBetween(register, above, unit, effectiveOn);
    }

    /** Whether no other territory lies between the two. */
    private static boolean noneBetween(Register register, UUID above, DatedUnit unit, LocalDate day) {
        List<UUID> path = unit.near(day).path();
        return path.subList(path.indexOf(above) + 1, path.size() - 1).stream()
                .noneMatch(id -> register.unit(id).near(day).attributes().territorial());
    }

    private List<Succession> successions(
            Register register, List<DatedUnit> ended, Map<UUID, Map<String, UUID>> bodies) {
        SuccessionKind what = Objects.requireNonNull(kind.succession());
        List<Succession> successions = new ArrayList<>();
        for (UUID predecessor : from) {
            for (Target target : to) {
                boolean livesOn = to.stream().anyMatch(each -> each.id().equals(predecessor));
                if (target.id().equals(predecessor) || livesOn && kind == ReformKind.MERGE) {
                    continue;
                }
                Succession one = new Succession(predecessor, target.id(), what, effectiveOn, legalReference);
                successions.add(one);
                ended.stream()
                        .filter(body -> body.near(lastDay()).path().contains(predecessor))
                        .filter(body -> !body.near(lastDay()).attributes().territorial())
                        .filter(body -> noneBetween(register, predecessor, body, lastDay()))
                        .map(body -> one.ofBody(body.id(), body.actorKey(), bodies.getOrDefault(target.id(), Map.of())))
                        .forEach(successions::add);
            }
        }
        // A body that lies below two of the predecessors would otherwise be handed down twice.
        return successions.stream().distinct().toList();
    }
}
