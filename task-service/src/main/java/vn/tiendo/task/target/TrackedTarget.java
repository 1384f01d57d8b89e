package vn.tiendo.task.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.id.Ids;

/**
 * A target of a task with its last measurement.
 *
 * @param measuredAt when the measured state was true, null while not measured
 */
public record TrackedTarget(
        UUID id,
        TargetMeasure measure,
        TargetResult result,
        @Nullable Measurement latest,
        @Nullable Instant measuredAt) {

    public static TrackedTarget planned(TargetMeasure measure) {
        boolean awaited = measure.kind() == Kind.ASSIGNED_VALUE && measure.value() == null;
        TargetResult result = awaited ? TargetResult.AWAITING_VALUE : TargetResult.PENDING;
        return new TrackedTarget(Ids.next(), measure, result, null, null);
    }

    /** The targets of an amended line; one whose wording and bound are the same keeps its id and measurement. */
    public static List<TrackedTarget> amended(List<TrackedTarget> known, List<TargetMeasure> next) {
        List<TrackedTarget> left = new ArrayList<>(known);
        List<TrackedTarget> targets = new ArrayList<>();
        for (TargetMeasure measure : next) {
            Optional<TrackedTarget> same = left.stream()
                    .filter(target -> target.measure().equals(measure))
                    .findFirst();
            same.ifPresent(left::remove);
            targets.add(same.orElseGet(() -> planned(measure)));
        }
        return targets;
    }

    /** An older measurement than the one known changes nothing: phones send late. */
    public TrackedTarget measured(Measurement measurement, Instant happenedAt) {
        if (measuredAt != null && happenedAt.isBefore(measuredAt)) {
            return this;
        }
        return new TrackedTarget(id, measure, Judgement.of(measure, measurement), measurement, happenedAt);
    }

    /** Nothing of the kind happened, so a target that only counts then has nothing to be judged by. */
    public TrackedTarget notArisen(Instant happenedAt) {
        return measure.conditional()
                ? new TrackedTarget(id, measure, TargetResult.NOT_APPLICABLE, latest, happenedAt)
                : this;
    }
}
