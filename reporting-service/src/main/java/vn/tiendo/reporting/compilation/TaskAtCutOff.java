package vn.tiendo.reporting.compilation;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.figure.Tally;

/**
 * A task as it stood at the cut-off.
 *
 * @param percent 0–100, as the lead had reported it
 * @param dueAt exclusive; null when undated
 * @param workedOn whether anything was done inside the window
 * @param progress entries about the window
 * @param evidence pieces dated inside the window
 * @param evidenceAfterCutOff pieces dated later, not counted
 */
public record TaskAtCutOff(
        UUID id,
        String code,
        String title,
        UnitRef lead,
        @Nullable String index,
        @Nullable String dimension,
        @Nullable Integer dimensionNumber,
        TaskState state,
        int percent,
        Timeliness timeliness,
        @Nullable OffsetDateTime dueAt,
        boolean workedOn,
        long progress,
        long evidence,
        long evidenceAfterCutOff) {

    public static Figures count(Stream<TaskAtCutOff> tasks) {
        Tally tally = new Tally();
        tasks.forEach(task -> tally.add(task.state(), task.timeliness(), 1));
        return tally.figures();
    }
}
