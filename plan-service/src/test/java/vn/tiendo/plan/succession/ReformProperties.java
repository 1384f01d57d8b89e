package vn.tiendo.plan.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.Attributes;
import vn.tiendo.plan.unit.dated.DatedUnit;
import vn.tiendo.plan.unit.dated.Period;
import vn.tiendo.plan.unit.dated.Register;
import vn.tiendo.plan.unit.dated.Succession;
import vn.tiendo.plan.unit.dated.UnitProblem;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;

/** Random trees under random decisions. */
class ReformProperties {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DECISIONS = 12;

    private Register register = new Register(List.of());
    private final List<Succession> recorded = new ArrayList<>();
    private int carriedOut;

    @Property(tries = 150)
    void whatIsDecidedLeavesASoundTree(@ForAll long seed) {
        Random random = new Random(seed);
        plant(random);
        LocalDate day = FIRST;
        for (int i = 0; i < DECISIONS; i++) {
            day = day.plusDays(1 + random.nextInt(200));
            decide(random, day);
            assertSound();
        }
        assertLineageHasNoCycle();
        assertThat(carriedOut).isPositive();
    }

    private void plant(Random random) {
        register = new Register(List.of());
        recorded.clear();
        carriedOut = 0;
        List<UUID> above = new ArrayList<>(List.of(begin("PROVINCE", null, null)));
        for (int i = 0; i < 3; i++) {
            above.add(begin("DISTRICT", above.get(0), null));
        }
        for (int i = 0; i < 8; i++) {
            UUID commune = begin("COMMUNE", above.get(random.nextInt(above.size())), null);
            UUID committee = begin("COMMITTEE", commune, "COMMUNE_PC");
            begin("OFFICE", committee, "COMMUNE_OFFICE");
            if (random.nextBoolean()) {
                begin("VILLAGE", commune, null);
            }
        }
    }

    private UUID begin(String kind, @Nullable UUID parent, @Nullable String actorKey) {
        UUID id = Ids.next();
        register.begin(id, actorKey, new Attributes(null, kind + " " + id, kind, parent), FIRST);
        return id;
    }

    /** What the rules refuse must leave no trace; so each decision works on a copy. */
    private void decide(Random random, LocalDate day) {
        Register attempt = new Register(register.units());
        List<UUID> alive = register.units().stream()
                .filter(unit -> unit.existsOn(day))
                .map(DatedUnit::id)
                .toList();
        try {
            if (random.nextInt(4) == 0) {
                UUID id = one(random, alive);
                Attributes now = attempt.unit(id).near(day).attributes();
                attempt.change(id, day, now.parentId() == null ? now : now.below(one(random, alive)));
            } else {
                carryOut(attempt, reform(random, alive, day), day);
            }
            register = new Register(attempt.units());
            carriedOut++;
        } catch (Problem refused) {
            assertThat(refused.type()).isInstanceOfAny(UnitProblem.class, SuccessionProblem.class);
        }
    }

    private void carryOut(Register attempt, Reform reform, LocalDate day) {
        Set<UUID> livingOn = new HashSet<>(reform.from());
        livingOn.retainAll(reform.to().stream().map(Target::id).toList());
        Reform.Outcome outcome = reform.carryOut(attempt, List.copyOf(recorded), Map.of());
        recorded.addAll(outcome.successions());
        if (reform.kind() != ReformKind.RENAME) {
            assertThat(outcome.ended().containsAll(minus(reform.from(), livingOn)))
                    .isTrue();
            assertThat(livingOn).noneMatch(outcome.ended()::contains);
            long gone = register.units().stream()
                    .filter(unit ->
                            unit.existsOn(day) && !attempt.unit(unit.id()).existsOn(day))
                    .count();
            assertThat(gone).isEqualTo(outcome.ended().size());
        }
    }

    private Reform reform(Random random, List<UUID> alive, LocalDate day) {
        ReformKind kind = ReformKind.values()[random.nextInt(4)];
        List<UUID> from = IntStream.range(0, kind == ReformKind.MERGE ? 2 : 1)
                .mapToObj(i -> one(random, alive))
                .toList();
        Target existing = new Target(one(random, alive), null, null, Set.of());
        Target survivor = new Target(from.get(0), null, null, Set.of());
        List<Target> to =
                switch (kind) {
                    case MERGE ->
                        List.of(random.nextBoolean() ? survivor : random.nextBoolean() ? existing : fresh(from, day));
                    case SPLIT -> List.of(random.nextBoolean() ? survivor : fresh(from, day), fresh(from, day));
                    case DISSOLVE -> List.of(existing);
                    case RENAME -> List.of(new Target(from.get(0), renamed(from.get(0), day), null, Set.of()));
                };
        return new Reform(kind, from, to, day, "1/NQ");
    }

    private Target fresh(List<UUID> from, LocalDate day) {
        Attributes like = register.unit(from.get(0)).near(day).attributes();
        return new Target(Ids.next(), like, null, takesAll(from.get(0), day));
    }

    private Set<UUID> takesAll(UUID predecessor, LocalDate day) {
        Set<UUID> all = new HashSet<>();
        register.below(predecessor, day).forEach(unit -> all.add(unit.id()));
        return all;
    }

    private Attributes renamed(UUID id, LocalDate day) {
        Attributes now = register.unit(id).near(day).attributes();
        return new Attributes(now.code(), now.name() + "'", now.kind(), now.parentId());
    }

    private void assertSound() {
        for (DatedUnit unit : register.units()) {
            @Nullable LocalDate next = unit.first();
            for (Period period : unit.periods()) {
                assertThat(period.from()).isEqualTo(next);
                next = period.to() == null ? null : period.to().plusDays(1);
                for (LocalDate day : Stream.of(period.from(), period.to())
                        .filter(d -> d != null)
                        .toList()) {
                    assertThat(period.path()).isEqualTo(walkUp(unit, day));
                }
            }
        }
    }

    private List<UUID> walkUp(DatedUnit unit, LocalDate day) {
        assertThat(unit.existsOn(day)).isTrue();
        @Nullable UUID parent = unit.near(day).attributes().parentId();
        List<UUID> path = parent == null ? new ArrayList<>() : walkUp(register.unit(parent), day);
        path.add(unit.id());
        return path;
    }

    /** Nobody descends from itself: with the days rising, no walk comes back to where it began. */
    private void assertLineageHasNoCycle() {
        Map<UUID, List<Succession>> from = new HashMap<>();
        recorded.forEach(one ->
                from.computeIfAbsent(one.from(), key -> new ArrayList<>()).add(one));
        for (Succession one : recorded) {
            boolean ended = !register.unit(one.from()).existsOn(one.effectiveOn());
            if (ended) {
                assertThat(descendants(one, from)).doesNotContain(one.from());
            }
        }
    }

    private static Set<UUID> descendants(Succession start, Map<UUID, List<Succession>> from) {
        Set<UUID> reached = new HashSet<>(Set.of(start.to()));
        for (Succession next : from.getOrDefault(start.to(), List.of())) {
            if (next.effectiveOn().isAfter(start.effectiveOn())) {
                reached.addAll(descendants(next, from));
            }
        }
        return reached;
    }

    private static Set<UUID> minus(List<UUID> all, Set<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static UUID one(Random random, List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
