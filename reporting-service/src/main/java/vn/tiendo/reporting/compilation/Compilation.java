package vn.tiendo.reporting.compilation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.difficulty.DifficultyAtCutOff;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.finding.OpenFinding;

/**
 * The work as it stood at the cut-off, every figure linked to the tasks it counts.
 *
 * @param dataTo last day of the window, inclusive
 * @param compiledAt when this was put together
 * @param asOf the moment it describes: the end of the window, or {@code compiledAt} while the window lasted
 * @param dimensions the same figures for each area of the index
 * @param findings what inspections had found and no re-inspection had closed at that moment
 * @param difficulties what stood in the way of these tasks at that moment or was solved inside the window, oldest first
 * @param line the recurring line of whose work alone it tells; null when it tells of all the reporter's work
 */
public record Compilation(
        Plan plan,
        LocalDate dataFrom,
        LocalDate dataTo,
        OffsetDateTime compiledAt,
        OffsetDateTime asOf,
        LinkedFigures figures,
        List<DimensionFigures> dimensions,
        List<TaskAtCutOff> tasks,
        List<OpenFinding> findings,
        List<DifficultyAtCutOff> difficulties,
        @Nullable OfLine line) {

    /** Reports accepted before findings or difficulties were told name none. */
    public Compilation {
        findings = Objects.requireNonNullElse(findings, List.of());
        difficulties = Objects.requireNonNullElse(difficulties, List.of());
    }

    /** @param version the version in force at the cut-off, which the report is against */
    public record Plan(UUID id, int version, String title, String documentCode, LocalDate issuedOn) {}

    /**
     * @param workedOn tasks with progress, evidence or a change of state inside the window
     * @param evidence pieces of evidence dated inside the window
     * @param evidenceAfterCutOff pieces dated later: known, kept and not counted
     */
    public record LinkedFigures(
            Figures counts,
            Map<TaskState, List<UUID>> tasksByState,
            Map<Timeliness, List<UUID>> tasksByTimeliness,
            List<UUID> workedOn,
            long evidence,
            long evidenceAfterCutOff) {}

    /** @param number the area's number in its index; null when it is none of the index's areas */
    public record DimensionFigures(
            @Nullable String index, @Nullable Integer number, @Nullable String dimension, LinkedFigures figures) {}
}
