package vn.tiendo.reporting.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.AUnit;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.figure.Tally;
import vn.tiendo.reporting.progress.Upheaval.Job;
import vn.tiendo.reporting.progress.Upheaval.Kind;
import vn.tiendo.reporting.progress.Upheaval.Step;

/** The units of an upheaval and their work, as they are told of and as they are counted one by one. */
final class Land {
    private static final int REPEATED = 3;

    final UUID root = Ids.next();
    private final List<TaskStatus> told = new ArrayList<>();
    private final UUID plan = Ids.next();
    private final Map<UUID, List<UUID>> paths = new LinkedHashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<UUID> standing = new ArrayList<>();
    private final List<ATask> tasks = new ArrayList<>();
    private final Map<UUID, TaskStatus> newest = new HashMap<>();

    /**
     * @param heirs where the unit's work goes on
     * @param together what the unit and the first of its heirs had before, each task once
     * @param news in any order, and some of it twice
     * @param stragglers what the unit had told itself, and comes last of all
     * @param heirTells whether an heir tells of work that was its own before
     */
    record Change(
            UUID from,
            List<UUID> heirs,
            boolean hadUnitsBelow,
            Figures together,
            List<UnitState> moves,
            List<TaskStatus> news,
            List<TaskStatus> stragglers,
            boolean heirTells) {}

    Land(Upheaval upheaval) {
        paths.put(root, List.of(root));
        for (int parent : upheaval.parents()) {
            List<UUID> all = new ArrayList<>(paths.keySet());
            standing.add(grown(all.get(parent % all.size())));
        }
        upheaval.jobs().forEach(this::plan);
    }

    List<TaskStatus> firstNews() {
        return List.copyOf(told);
    }

    List<UUID> units() {
        return List.copyOf(paths.keySet());
    }

    List<UnitState> asTold(List<UUID> units) {
        return units.stream()
                .map(unit -> AUnit.at(paths.get(unit), versions.merge(unit, 1L, Long::sum)))
                .toList();
    }

    private UUID grown(UUID above) {
        UUID id = Ids.next();
        paths.put(id, append(paths.get(above), List.of(id)));
        return id;
    }

    private static List<UUID> append(List<UUID> path, List<UUID> rest) {
        List<UUID> whole = new ArrayList<>(path);
        whole.addAll(rest);
        return whole;
    }

    private void plan(Job job) {
        ATask task = ATask.aTask().of(plan, pick(standing, job.unit())).ledBy(pick(standing, job.lead()));
        switch (job.due() % 5) {
            case 0 -> task.due("2025-06-20T00:00:00+07:00");
            case 1 -> task.due("2025-07-05T00:00:00+07:00");
            case 2 -> task.due("2025-12-01T00:00:00+07:00");
            case 3 -> task.staleFrom("2025-06-01T00:00:00+07:00");
            default -> task.due(null);
        }
        TaskState state = TaskState.values()[job.state() % TaskState.values().length];
        if (state == TaskState.REPORTED_DONE || state == TaskState.VERIFIED) {
            task.done("2025-06-25T08:00:00+07:00");
        }
        tasks.add(task);
        tell(task.at(state, 10));
    }

    private TaskStatus tell(ATask task) {
        TaskStatus status = task.told("2025-06-01T08:00:00+07:00");
        newest.put(status.taskId(), status);
        told.add(status);
        return status;
    }

    private static <T> T pick(List<T> some, int number) {
        return some.get(number % some.size());
    }

    Change change(Step step) {
        UUID from = pick(standing, step.from());
        List<UUID> below = below(from);
        boolean endsWithAllBelow = step.kind() == Kind.MERGER_WITH_ALL_BELOW;
        List<UUID> ending = endsWithAllBelow ? below : List.of(from);
        List<UUID> heirs = heirs(step, from, below);
        Figures together = figures(Set.of(from, heirs.get(0)));
        List<TaskStatus> news = new ArrayList<>();
        List<TaskStatus> stragglers = new ArrayList<>();
        boolean heirTells = pass(ending, heirs, news, stragglers);
        Collections.shuffle(news, new Random(step.order()));
        news.addAll(List.copyOf(news.subList(0, Math.min(REPEATED, news.size()))));
        List<UUID> moved = new ArrayList<>(heirs);
        moved.removeAll(standing);
        if (!endsWithAllBelow) {
            moved.addAll(follow(from, heirs.get(0), below));
        }
        standing.removeAll(ending);
        heirs.stream().filter(heir -> !standing.contains(heir)).forEach(standing::add);
        return new Change(from, heirs, below.size() > 1, together, asTold(moved), news, stragglers, heirTells);
    }

    /** One that stands, if any does outside the unit, and for a split a new one beside it. */
    private List<UUID> heirs(Step step, UUID from, List<UUID> below) {
        List<UUID> others = new ArrayList<>(standing);
        others.removeAll(below);
        List<UUID> heirs = new ArrayList<>();
        heirs.add(others.isEmpty() ? grown(root) : pick(others, step.to()));
        if (step.kind() == Kind.SPLIT) {
            List<UUID> path = paths.get(from);
            heirs.add(grown(path.get(path.size() - 2)));
        }
        return heirs;
    }

    private List<UUID> follow(UUID from, UUID to, List<UUID> below) {
        List<UUID> followers = new ArrayList<>(below);
        followers.remove(from);
        for (UUID unit : followers) {
            List<UUID> path = paths.get(unit);
            paths.put(unit, append(paths.get(to), path.subList(path.indexOf(from) + 1, path.size())));
        }
        return followers;
    }

    private List<UUID> below(UUID unit) {
        return paths.keySet().stream()
                .filter(other -> paths.get(other).contains(unit))
                .toList();
    }

    /** Answers whether a unit that takes over had work of its own of which there was something to tell. */
    private boolean pass(List<UUID> ending, List<UUID> heirs, List<TaskStatus> news, List<TaskStatus> stragglers) {
        boolean heirTells = false;
        for (int i = 0; i < tasks.size(); i++) {
            ATask task = tasks.get(i);
            TaskStatus known = newest.get(task.id);
            boolean passes = ending.contains(known.unitId()) || ending.contains(known.leadUnitId());
            if (!passes && !heirs.contains(known.unitId())) {
                continue;
            }
            // What is told and then taken back would be seen if it stayed.
            TaskState passing = known.state() == TaskState.RETURNED ? TaskState.DROPPED : TaskState.RETURNED;
            (passes && i % 2 == 0 ? stragglers : news).add(tell(task.at(passing, 20)));
            if (passes) {
                UUID heir = pick(heirs, i);
                task.of(plan, ending.contains(known.unitId()) ? heir : known.unitId())
                        .ledBy(ending.contains(known.leadUnitId()) ? heir : known.leadUnitId());
            }
            news.add(tell(task.at(known.state(), 30)));
            heirTells |= !passes;
        }
        return heirTells;
    }

    /** Of all tasks that any of the units, or what is below it, has or leads. */
    Figures figures(Set<UUID> units) {
        Tally tally = new Tally();
        for (TaskStatus task : newest.values()) {
            if (above(task).stream().anyMatch(units::contains)) {
                tally.add(task.state(), timeliness(task), 1);
            }
        }
        return tally.figures();
    }

    private Set<UUID> above(TaskStatus task) {
        Set<UUID> above = new HashSet<>(paths.get(task.unitId()));
        above.addAll(paths.get(task.leadUnitId()));
        return above;
    }

    private static Timeliness timeliness(TaskStatus task) {
        return Timeliness.of(
                task.state(), task.dueAt(), task.staleAt(), task.doneAt(), Instant.parse("2025-07-02T02:00:00Z"));
    }

    /** Each status under the unit it was told of. */
    Set<String> history() {
        return told.stream()
                .map(status -> status.taskId() + " " + status.version() + " " + status.unitId())
                .collect(Collectors.toSet());
    }
}
