package vn.tiendo.task.transfer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** The open work of a unit that ended, and who of its successor comes after whom in it. */
@Singleton
class OpenWork {
    private static final String GROUP = "GROUP";

    private final Sql sql;

    OpenWork(Sql sql) {
        this.sql = sql;
    }

    record OpenTask(UUID id, UUID planId, List<UUID> charged) {}

    /** Both what it answers for and what its offices do for others. */
    List<OpenTask> of(NewTransfer asked) {
        List<OpenTask> open = sql.list(
                "SELECT t.id, t.plan_id, t.lead_unit_id || t.coordinator_unit_ids AS charged FROM task t"
                        + " LEFT JOIN unit lead ON lead.id = t.lead_unit_id"
                        + " WHERE (t.unit_id = ? AND t.responsible_unit_id IS NULL OR t.responsible_unit_id = ?"
                        + " OR lead.path @> ARRAY[?::uuid]) AND t.state NOT IN ('VERIFIED', 'DROPPED')"
                        + " AND t.plan_closed_on IS NULL AND (cardinality(?::uuid[]) = 0 OR t.plan_id = ANY (?::uuid[]))"
                        + " AND (cardinality(?::uuid[]) = 0 OR t.id = ANY (?::uuid[])) ORDER BY t.id",
                row -> new OpenTask(row.uuid("id"), row.uuid("plan_id"), row.uuids("charged")),
                asked.fromUnitId(),
                asked.fromUnitId(),
                asked.fromUnitId(),
                asked.planIds(),
                asked.planIds(),
                asked.taskIds(),
                asked.taskIds());
        requireAll(asked, open);
        return open;
    }

    private static void requireAll(NewTransfer asked, List<OpenTask> open) {
        Set<UUID> missing = new HashSet<>(asked.taskIds());
        open.forEach(task -> missing.remove(task.id()));
        if (!missing.isEmpty()) {
            Problem problem = Problem.of(TransferProblem.TASK_NOT_TRANSFERABLE);
            missing.forEach(id -> problem.at("/taskIds", "not-transferable", id.toString()));
            throw problem;
        }
    }

    /** For each office of {@code from} that is charged with some of the work, who of {@code to} takes its place. */
    Map<UUID, UUID> successors(List<OpenTask> work, Unit from, Unit to, NewTransfer asked, LocalDate day) {
        List<UUID> charged = work.stream()
                .flatMap(task -> task.charged().stream())
                .distinct()
                .toList();
        List<Unit> old = units("id = ANY (?::uuid[]) AND path @> ARRAY[?::uuid]", charged, from.id());
        List<Unit> standing = units("path @> ARRAY[?::uuid] AND kind <> ?", to.id(), GROUP).stream()
                .filter(unit -> unit.existsOn(day))
                .toList();
        Map<UUID, UUID> given = given(asked, from, standing);
        Map<UUID, UUID> recorded = recorded(charged, standing, day);
        Map<UUID, UUID> successors = new LinkedHashMap<>();
        for (Unit unit : old) {
            UUID byDefault = unit.id().equals(from.id()) ? to.id() : alike(unit, from, to, standing);
            successors.put(unit.id(), given.getOrDefault(unit.id(), recorded.getOrDefault(unit.id(), byDefault)));
        }
        return successors;
    }

    private Map<UUID, UUID> given(NewTransfer asked, Unit from, List<Unit> standing) {
        Set<UUID> known = standing.stream().map(Unit::id).collect(Collectors.toSet());
        List<UUID> replaced =
                asked.leads().stream().map(NewTransfer.Office::fromUnitId).toList();
        Set<UUID> theirs = units("id = ANY (?::uuid[]) AND path @> ARRAY[?::uuid]", replaced, from.id()).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
        Map<UUID, UUID> given = new HashMap<>();
        for (int i = 0; i < asked.leads().size(); i++) {
            NewTransfer.Office office = asked.leads().get(i);
            if (!theirs.contains(office.fromUnitId()) || !known.contains(office.toUnitId())) {
                throw Problem.of(TransferProblem.OFFICE_OF_OTHERS)
                        .at("/leads/" + i, "office-of-others", office.toUnitId().toString());
            }
            given.put(office.fromUnitId(), office.toUnitId());
        }
        return given;
    }

    private Map<UUID, UUID> recorded(List<UUID> charged, List<Unit> standing, LocalDate day) {
        Map<UUID, UUID> recorded = new HashMap<>();
        sql.list(
                        "SELECT unit_id, successor_id FROM unit_successor WHERE unit_id = ANY (?::uuid[])"
                                + " AND successor_id = ANY (?::uuid[]) AND effective_on <= ?",
                        row -> Map.entry(row.uuid("unit_id"), row.uuid("successor_id")),
                        charged,
                        standing.stream().map(Unit::id).toList(),
                        day)
                .forEach(one -> recorded.put(one.getKey(), one.getValue()));
        return recorded;
    }

    private List<Unit> units(String condition, Object... arguments) {
        return sql.list(
                "SELECT " + Unit.COLUMNS + " FROM unit WHERE " + condition + " ORDER BY id", Unit::of, arguments);
    }

    /** The only one of the same kind that plays the same part or has the same name but for the unit's own. */
    private static UUID alike(Unit office, Unit from, Unit to, List<Unit> standing) {
        String name = plain(office).replace(plain(from), plain(to));
        List<UUID> same = Stream.concat(
                        standing.stream()
                                .filter(one -> office.actorKey() != null
                                        && office.actorKey().equals(one.actorKey())),
                        standing.stream().filter(one -> plain(one).equals(name)))
                .filter(one -> one.kind().equals(office.kind()))
                .map(Unit::id)
                .distinct()
                .toList();
        return same.size() == 1 ? same.get(0) : to.id();
    }

    private static String plain(Unit unit) {
        return unit.name().strip().toLowerCase(Locale.ROOT);
    }
}
