package vn.tiendo.reporting.consolidation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation.Area;
import vn.tiendo.reporting.consolidation.Consolidation.Missing;
import vn.tiendo.reporting.consolidation.Consolidation.Part;
import vn.tiendo.reporting.consolidation.Consolidation.Why;
import vn.tiendo.reporting.consolidation.Subordinates.Owed;
import vn.tiendo.reporting.consolidation.Subordinates.Snapshot;
import vn.tiendo.reporting.figure.Percent;
import vn.tiendo.reporting.obligation.ObligationTerms;

/** Adds up accepted reports. A task counts once, however many of the reports tell of it. */
@Singleton
public class ConsolidatingReports {
    private final Subordinates subordinates;

    ConsolidatingReports(Subordinates subordinates) {
        this.subordinates = subordinates;
    }

    public Consolidation of(ObligationTerms superior, Instant now) {
        List<Owed> owing = subordinates.owing(superior);
        return sum(owing, withAllBelow(owing), subordinates.silent(owing, superior), now);
    }

    /**
     * @param accepted the snapshots of those that owe, and of all that these have added up
     * @param silent units that owe nothing where their neighbours do
     */
    static Consolidation sum(List<Owed> owing, Map<UUID, Snapshot> accepted, List<UnitRef> silent, Instant now) {
        Map<UUID, TaskAtCutOff> counted = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Owed owed : owing) {
            Snapshot snapshot = owed.snapshot();
            if (snapshot == null) {
                missing.add(new Missing(owed.unit(), owed.workOf(), why(owed), owed.obligationId(), owed.dueAt()));
            } else {
                parts.add(part(owed, snapshot, tasks(snapshot, accepted), counted));
            }
        }
        silent.forEach(unit -> missing.add(new Missing(unit, unit, Why.NO_OBLIGATION, null, null)));
        int owed = parts.size()
                + (int) missing.stream().filter(one -> one.why() != Why.WAIVED).count();
        return new Consolidation(
                VietnamTime.at(now),
                owed,
                parts.size(),
                Percent.of(parts.size(), owed),
                Sum.of(counted.values()),
                areas(counted.values()),
                parts,
                missing);
    }

    private static Why why(Owed owed) {
        return owed.waived() ? Why.WAIVED : Why.valueOf(owed.state());
    }

    /** One statement for each level of consolidated reports within consolidated reports. */
    private Map<UUID, Snapshot> withAllBelow(List<Owed> owing) {
        Map<UUID, Snapshot> known = new HashMap<>();
        List<Snapshot> level =
                owing.stream().map(Owed::snapshot).flatMap(Stream::ofNullable).toList();
        while (!level.isEmpty()) {
            level.forEach(snapshot -> known.put(snapshot.id(), snapshot));
            Set<UUID> below = level.stream()
                    .flatMap(Snapshot::parts)
                    .filter(id -> !known.containsKey(id))
                    .collect(Collectors.toSet());
            level = below.isEmpty()
                    ? List.of()
                    : List.copyOf(subordinates.snapshots(below).values());
        }
        return known;
    }

    /** Its own work first, then that of the reports it has added up itself. */
    private static Map<UUID, TaskAtCutOff> tasks(Snapshot snapshot, Map<UUID, Snapshot> accepted) {
        Map<UUID, TaskAtCutOff> tasks = new LinkedHashMap<>();
        snapshot.compilation().tasks().forEach(task -> tasks.putIfAbsent(task.id(), task));
        snapshot.parts().map(accepted::get).flatMap(Stream::ofNullable).forEach(below -> tasks(below, accepted)
                .forEach(tasks::putIfAbsent));
        return tasks;
    }

    private static Part part(
            Owed owed, Snapshot snapshot, Map<UUID, TaskAtCutOff> tasks, Map<UUID, TaskAtCutOff> counted) {
        List<TaskAtCutOff> news = tasks.values().stream()
                .filter(task -> counted.putIfAbsent(task.id(), task) == null)
                .toList();
        Compilation work = snapshot.compilation();
        return new Part(
                snapshot.id(),
                owed.unit(),
                owed.workOf(),
                work.plan().documentCode(),
                work.plan().version(),
                work.dataFrom(),
                work.dataTo(),
                snapshot.late(),
                VietnamTime.at(snapshot.acceptedAt().toInstant()),
                Sum.of(news),
                tasks.size() - (long) news.size());
    }

    /** By index and number; communes word the same area differently, and the first wording is shown. */
    private static List<Area> areas(Collection<TaskAtCutOff> tasks) {
        Map<Key, List<TaskAtCutOff>> areas = new LinkedHashMap<>();
        tasks.forEach(task ->
                areas.computeIfAbsent(Key.of(task), any -> new ArrayList<>()).add(task));
        return areas.entrySet().stream()
                .map(area -> new Area(
                        area.getKey().index(),
                        area.getKey().number(),
                        area.getValue().get(0).dimension(),
                        Sum.of(area.getValue())))
                .sorted(Key.IN_ORDER)
                .toList();
    }

    private record Key(@Nullable String index, @Nullable Integer number, @Nullable String unnumbered) {
        static final Comparator<Area> IN_ORDER = Comparator.comparing(
                        Area::index, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(Area::number, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));

        static Key of(TaskAtCutOff task) {
            return new Key(
                    task.index(), task.dimensionNumber(), task.dimensionNumber() == null ? task.dimension() : null);
        }
    }
}
