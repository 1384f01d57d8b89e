package vn.tiendo.task.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.target.Measurement;
import vn.tiendo.task.target.TrackedTarget;

/** Puts the measurements of a progress entry on the targets of its task. */
final class Measuring {
    private Measuring() {}

    static List<TrackedTarget> apply(List<TrackedTarget> targets, Progress.Entry entry, Instant happenedAt) {
        List<Measurement> measurements = entry.measurements();
        if (measurements.isEmpty() && !entry.saysNotArisen()) {
            return targets;
        }
        List<TrackedTarget> measured = new ArrayList<>(targets);
        if (entry.saysNotArisen()) {
            measured.replaceAll(target -> target.notArisen(happenedAt));
        }
        for (Measurement measurement : measurements) {
            requirePossible(measurement);
            int place = place(targets, measurement.targetId());
            measured.set(place, measured.get(place).measured(measurement, happenedAt));
        }
        return List.copyOf(measured);
    }

    private static int place(List<TrackedTarget> targets, UUID id) {
        return IntStream.range(0, targets.size())
                .filter(i -> targets.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(WorkProblem.UNKNOWN_TARGET, id));
    }

    private static void requirePossible(Measurement measurement) {
        BigDecimal part = measurement.numerator();
        BigDecimal whole = measurement.denominator();
        if (part != null && whole != null && part.compareTo(whole) > 0) {
            throw Problem.of(WorkProblem.IMPOSSIBLE_MEASUREMENT);
        }
    }
}
