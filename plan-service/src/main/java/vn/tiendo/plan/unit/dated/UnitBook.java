package vn.tiendo.plan.unit.dated;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;

/** Where the units through time are kept. Whatever is written here is told to the other services. */
@Singleton
public class UnitBook {
    private static final long LOCK = 0x756e_6974L;

    private final Sql sql;
    private final Units units;
    private final Successions successions;
    private final Outbox outbox;
    private final Clock clock;

    UnitBook(Sql sql, Units units, Successions successions, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.successions = successions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes other writers wait until this transaction ends. */
    public void lock() {
        sql.one("SELECT pg_advisory_xact_lock(?)::text AS locked", row -> "", LOCK);
    }

    /**
     * What a change needs to know.
     *
     * @param trees units with all that ever lay below them
     * @param others units without
     */
    public Register open(Collection<UUID> trees, Collection<UUID> others) {
        return new Register(read(
                "WITH near AS (SELECT path FROM unit_period WHERE path && ?::uuid[] OR unit_id = ANY (?::uuid[]))"
                        + " SELECT unnest(path) FROM near",
                trees,
                others));
    }

    public List<DatedUnit> all(Collection<UUID> ids) {
        return read("SELECT unnest(?::uuid[])", ids);
    }

    /** Those that a person has had a hand in. */
    public Set<UUID> changedByPeople(Collection<UUID> ids) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT unit_id FROM unit_change WHERE unit_id = ANY (?::uuid[])",
                row -> row.uuid("unit_id"),
                ids));
    }

    /** The bodies that serve each of the territories itself on a day, by the part they play. */
    public Map<UUID, Map<String, UUID>> bodies(Collection<UUID> territories, LocalDate day) {
        List<Body> found = sql.list(
                "SELECT seat.id AS territory, body.id, body.actor_key FROM unnest(?::uuid[]) AS seat (id)"
                        + " JOIN dated_unit body ON body.path @> ARRAY[seat.id] WHERE body.actor_key IS NOT NULL"
                        + " AND (body.since IS NULL OR body.since <= ?) AND (body.until IS NULL OR body.until >= ?)"
                        + " AND NOT EXISTS (SELECT FROM unit nearer WHERE nearer.kind = ANY (?::text[])"
                        + " AND nearer.id = ANY (body.path[array_position(body.path, seat.id) + 1:]))"
                        + " ORDER BY body.id",
                row -> new Body(row.uuid("territory"), row.text("actor_key"), row.uuid("id")),
                territories,
                day,
                day,
                UnitKind.territories());
        return found.stream()
                .collect(Collectors.groupingBy(
                        Body::territory, Collectors.toMap(Body::actorKey, Body::id, (first, second) -> first)));
    }

    private record Body(UUID territory, String actorKey, UUID id) {}

    /** Refuses a code that two units would bear on one day. */
    public void refuseDoubleCodes(Collection<DatedUnit> changed) {
        Set<UUID> ids = changed.stream().map(DatedUnit::id).collect(Collectors.toSet());
        Set<String> codes = changed.stream()
                .flatMap(unit -> unit.periods().stream())
                .flatMap(period -> Stream.ofNullable(period.attributes().code()))
                .collect(Collectors.toSet());
        List<DatedUnit> bearers = new ArrayList<>(changed);
        read("SELECT unit_id FROM unit_period WHERE code = ANY (?::text[])", codes).stream()
                .filter(unit -> !ids.contains(unit.id()))
                .forEach(bearers::add);
        Codes.refuseDouble(bearers);
    }

    /**
     * Writes the units anew and tells the others.
     *
     * @param begun successions that begin with this change
     */
    public void save(Collection<DatedUnit> changed, Ground ground, Collection<Succession> begun) {
        LocalDate today = LocalDate.now(clock);
        List<DatedUnit> next = changed.stream()
                .map(unit -> new DatedUnit(unit.id(), unit.actorKey(), unit.periods(), unit.version() + 1))
                .toList();
        next.forEach(unit -> units.apply(unit.on(today).state(List.of())));
        keepPeriods(next);
        if (ground.deed() != Ground.Deed.REFERENCE) {
            note(next, ground);
        }
        successions.add(begun, ground.subject());
        outbox.addAll(states(next, today));
    }

    private List<UnitState> states(List<DatedUnit> written, LocalDate today) {
        Map<UUID, List<Succession>> from = successions
                .from(written.stream().map(DatedUnit::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Succession::from));
        return written.stream()
                .map(unit -> unit.on(today).state(successors(unit, from.getOrDefault(unit.id(), List.of()))))
                .toList();
    }

    /** Only of a unit that has ended: one that gave part of itself away still stands for itself. */
    private static List<Successor> successors(DatedUnit unit, List<Succession> successions) {
        @Nullable LocalDate last = unit.last();
        return successions.stream()
                .filter(one -> last != null && one.effectiveOn().equals(last.plusDays(1)))
                .map(Succession::told)
                .toList();
    }

    private void keepPeriods(List<DatedUnit> written) {
        sql.update(
                "DELETE FROM unit_period WHERE unit_id = ANY (?::uuid[])",
                written.stream().map(DatedUnit::id).toList());
        sql.batch(
                "INSERT INTO unit_period (unit_id, valid_from, valid_to, code, name, plain, kind, parent_id, path)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                written.stream()
                        .flatMap(unit -> unit.periods().stream().map(period -> row(unit.id(), period)))
                        .toList());
    }

    private static @Nullable Object[] row(UUID id, Period period) {
        Attributes attributes = period.attributes();
        return new @Nullable Object[] {
            id,
            period.from(),
            period.to(),
            attributes.code(),
            attributes.name(),
            Words.plain(attributes.name()),
            attributes.kind(),
            attributes.parentId(),
            period.path()
        };
    }

    private void note(List<DatedUnit> written, Ground ground) {
        sql.batch(
                "INSERT INTO unit_change (unit_id, version, what, effective_on, legal_reference, reason, subject, at,"
                        + " periods) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                written.stream()
                        .map(unit -> new @Nullable Object[] {
                            unit.id(),
                            unit.version(),
                            ground.deed(),
                            ground.effectiveOn(),
                            ground.legalReference(),
                            ground.reason(),
                            ground.subject(),
                            clock.instant(),
                            sql.json(unit.periods())
                        })
                        .toList());
    }

    private List<DatedUnit> read(String ids, Object... arguments) {
        Map<UUID, DatedUnit> found = new LinkedHashMap<>();
        sql.list(
                "SELECT id, code, name, kind, actor_key, parent_id, path, since, until, version FROM dated_unit"
                        + " WHERE id IN (" + ids + ") ORDER BY id, since NULLS FIRST",
                row -> found.merge(row.uuid("id"), unit(row), UnitBook::joined),
                arguments);
        return List.copyOf(found.values());
    }

    private static DatedUnit unit(Row row) {
        Attributes attributes =
                new Attributes(row.textOrNull("code"), row.text("name"), row.text("kind"), row.uuidOrNull("parent_id"));
        Period period = new Period(row.dateOrNull("since"), row.dateOrNull("until"), attributes, row.uuids("path"));
        return new DatedUnit(row.uuid("id"), row.textOrNull("actor_key"), List.of(period), row.number("version"));
    }

    private static DatedUnit joined(DatedUnit unit, DatedUnit later) {
        List<Period> periods = new ArrayList<>(unit.periods());
        periods.addAll(later.periods());
        return new DatedUnit(unit.id(), unit.actorKey(), periods, unit.version());
    }
}
