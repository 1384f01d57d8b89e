package vn.tiendo.plan.unit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.unit.Actor;
import vn.tiendo.plan.unit.Lead.Obstacle;
import vn.tiendo.platform.unit.Unit;

/**
 * The bodies of one commune on one day, by the part they play.
 *
 * @param home the unit whose plan it is
 * @param own the units of its subtree that exist on the day
 */
public record Actors(Unit home, List<Unit> own) {
    private static final String GROUP = "GROUP";
    /** Decree 150/2025/NĐ-CP: since 1 July 2025 the posts of a commune are part of its offices. */
    private static final Map<String, String> OFFICE_OF_POST = Map.of(
            "JUSTICE_REGISTRY_OFFICER", "COMMUNE_OFFICE",
            "CULTURE_SOCIAL_OFFICER", "CULTURE_SOCIETY_DIVISION",
            "LABOUR_SOCIAL_OFFICER", "CULTURE_SOCIETY_DIVISION",
            "FINANCE_ACCOUNTING_OFFICER", "ECONOMIC_DIVISION",
            "LAND_CONSTRUCTION_OFFICER", "ECONOMIC_DIVISION",
            "LAND_TRANSPORT_IRRIGATION_OFFICER", "ECONOMIC_DIVISION",
            "LAND_ENV_OFFICER", "ECONOMIC_DIVISION",
            "ONE_STOP_DESK", "PUBLIC_SERVICE_CENTRE");

    private static final int MOST_CANDIDATES = 12;
    private static final List<String> LIKELY_KINDS = List.of("OFFICE", "POST", "COMMITTEE", "AGENCY");

    public Actors {
        own = List.copyOf(own);
    }

    /**
     * Exactly one body of the commune itself can be held to account; anything else needs a person.
     *
     * @param named everyone the cell names
     * @param words the cell
     */
    public Lead lead(List<Actor> named, String words) {
        if (named.isEmpty()) {
            return obstacle(words.isBlank() ? Obstacle.MISSING : Obstacle.UNRESOLVED, words);
        }
        if (named.stream().anyMatch(this::isAbove)) {
            return obstacle(Obstacle.OUTSIDE_UNIT, words);
        }
        if (named.size() > 1) {
            return new Lead(null, Obstacle.DOUBLE, resolved(keys(named)));
        }
        @Nullable String key = named.get(0).key();
        if (named.get(0).group()) {
            return obstacle(Obstacle.IS_GROUP, "");
        }
        List<Unit> units = key == null ? List.of() : byKey(key);
        if (units.size() == 1) {
            return new Lead(units.get(0), null, List.of());
        }
        return units.isEmpty() ? obstacle(Obstacle.UNRESOLVED, words) : new Lead(null, Obstacle.UNRESOLVED, units);
    }

    /** The keys of those whom the lexicon knows. */
    public static List<String> keys(List<Actor> named) {
        return named.stream().map(Actor::key).filter(Objects::nonNull).toList();
    }

    /** The units that the keys name unmistakably, groups included, in the order of the keys. */
    public List<Unit> resolved(Collection<String> keys) {
        return keys.stream()
                .map(this::byKey)
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0))
                .distinct()
                .toList();
    }

    public Optional<Unit> find(UUID id) {
        return own.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Whether the unit can be held to account by this plan. */
    public boolean mayLead(UUID id) {
        return find(id).filter(unit -> !unit.kind().equals(GROUP)).isPresent();
    }

    private Lead obstacle(Obstacle obstacle, String words) {
        return new Lead(null, obstacle, candidates(words));
    }

    private List<Unit> candidates(String words) {
        Set<String> wanted = wordsOf(words);
        return own.stream()
                .filter(unit -> unit.actorKey() != null && !unit.kind().equals(GROUP))
                .sorted(Comparator.comparingLong((Unit unit) -> -shared(unit, wanted))
                        .thenComparingInt(Actors::rank)
                        .thenComparing(Unit::name))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static long shared(Unit unit, Set<String> wanted) {
        return wordsOf(unit.name()).stream().filter(wanted::contains).count();
    }

    private static Set<String> wordsOf(String text) {
        return new HashSet<>(Arrays.asList(Words.plain(text).split(" ")));
    }

    private static int rank(Unit unit) {
        int at = LIKELY_KINDS.indexOf(unit.kind());
        return at < 0 ? LIKELY_KINDS.size() : at;
    }

    /** Where a commune has no such post any more, the office that has taken over its work. */
    private List<Unit> byKey(String key) {
        List<Unit> named = withKey(key);
        @Nullable String office = named.isEmpty() ? OFFICE_OF_POST.get(key) : null;
        return office == null ? named : withKey(office);
    }

    private List<Unit> withKey(String key) {
        return own.stream().filter(unit -> key.equals(unit.actorKey())).toList();
    }

    /** A superior's body, unless this is that superior's own plan. */
    private boolean isAbove(Actor actor) {
        @Nullable String key = actor.key();
        return actor.level() != Actor.Level.COMMUNE
                && (key == null || byKey(key).isEmpty());
    }
}
