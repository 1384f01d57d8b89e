package vn.tiendo.reporting.compilation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.compilation.Compilation.DimensionFigures;
import vn.tiendo.reporting.compilation.Compilation.LinkedFigures;
import vn.tiendo.reporting.figure.Tally;

/** Counts tasks and remembers which ones each figure counts. */
final class Linking {
    private Linking() {}

    static LinkedFigures figures(List<TaskAtCutOff> tasks) {
        Tally tally = new Tally();
        Map<TaskState, List<UUID>> byState = new EnumMap<>(TaskState.class);
        Map<Timeliness, List<UUID>> byTimeliness = new EnumMap<>(Timeliness.class);
        for (TaskAtCutOff task : tasks) {
            tally.add(task.state(), task.timeliness(), 1);
            byState.computeIfAbsent(task.state(), any -> new ArrayList<>()).add(task.id());
            byTimeliness
                    .computeIfAbsent(task.timeliness(), any -> new ArrayList<>())
                    .add(task.id());
        }
        return new LinkedFigures(
                tally.figures(),
                byState,
                byTimeliness,
                tasks.stream()
                        .filter(TaskAtCutOff::workedOn)
                        .map(TaskAtCutOff::id)
                        .toList(),
                tasks.stream().mapToLong(TaskAtCutOff::evidence).sum(),
                tasks.stream().mapToLong(TaskAtCutOff::evidenceAfterCutOff).sum());
    }

    /** In the order in which the plan's lines name the areas. */
    static List<DimensionFigures> byDimension(List<TaskAtCutOff> tasks) {
        Map<Area, List<TaskAtCutOff>> areas = new LinkedHashMap<>();
        tasks.forEach(task -> areas.computeIfAbsent(
                        new Area(task.index(), task.dimensionNumber(), task.dimension()), any -> new ArrayList<>())
                .add(task));
        return areas.entrySet().stream()
                .map(area -> new DimensionFigures(
                        area.getKey().index(),
                        area.getKey().number(),
                        area.getKey().dimension(),
                        figures(area.getValue())))
                .toList();
    }

    private record Area(@Nullable String index, @Nullable Integer number, @Nullable String dimension) {}
}
