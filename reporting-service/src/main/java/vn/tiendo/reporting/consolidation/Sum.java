package vn.tiendo.reporting.consolidation;

import java.util.Collection;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.figure.Figures;

/**
 * Tasks of several reports counted together.
 *
 * @param counts percentages are of the sums, so that a unit weighs what its tasks weigh
 * @param workedOn tasks with progress, evidence or a change of state inside the window of their report
 * @param evidence pieces of evidence dated inside it
 */
public record Sum(Figures counts, long workedOn, long evidence) {
    static Sum of(Collection<TaskAtCutOff> tasks) {
        return new Sum(
                TaskAtCutOff.count(tasks.stream()),
                tasks.stream().filter(TaskAtCutOff::workedOn).count(),
                tasks.stream().mapToLong(TaskAtCutOff::evidence).sum());
    }
}
