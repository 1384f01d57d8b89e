package vn.tiendo.task.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Nothing to count: it is words, or an activity or product that the plan put in the target's place. */
    private static final Set<Kind> WORDS = Set.of(
            Kind.COMPLETION,
            Kind.SELF_ASSESSMENT,
            Kind.QUALITATIVE,
            Kind.ACTIVITY_IN_TARGET_CELL,
            Kind.OUTPUT_IN_TARGET_CELL,
            Kind.UNQUANTIFIED);

    /** How the targets of one task stand together: all must be met, those only striven for apart. */
    public static @Nullable TargetResult together(List<TrackedTarget> targets) {
        Set<TargetResult> results = targets.stream()
                .filter(target -> !target.measure.aspirational())
                .map(TrackedTarget::result)
                .collect(Collectors.toSet());
        return Stream.of(
                        TargetResult.NOT_MET,
                        TargetResult.AWAITING_VALUE,
                        TargetResult.PENDING,
                        TargetResult.MET,
                        TargetResult.NOT_APPLICABLE)
                .filter(results::contains)
                .findFirst()
                .orElse(null);
    }

    /** Whether whoever finishes the task still owes a figure for it. */
    public boolean lacksMeasurement() {
        boolean told = latest != null && latest.saysAnything() || result == TargetResult.NOT_APPLICABLE;
        return !told && result != TargetResult.AWAITING_VALUE && !WORDS.contains(measure.kind());
    }

    /** The parts of the last measurement that miss it. */
    public List<String> failing() {
        return latest == null ? List.of() : Judgement.failing(measure, latest);
    }

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
