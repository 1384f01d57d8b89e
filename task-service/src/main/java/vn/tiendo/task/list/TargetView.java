package vn.tiendo.task.list;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;
import vn.tiendo.task.target.Measurement;
import vn.tiendo.task.target.TargetResult;
import vn.tiendo.task.target.TrackedTarget;

/**
 * A target and how it stands.
 *
 * @param value the bound in {@code unit}; a percentage is 0–100
 * @param text the words of the plan
 * @param failing the parts of the last measurement that miss it
 * @param measured the last measurement
 */
@Schema(name = "Target")
record TargetView(
        UUID id,
        Kind kind,
        @Nullable Operator op,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String population,
        @Nullable String each,
        @Nullable String per,
        @Nullable String baseline,
        boolean aspirational,
        boolean conditional,
        @Nullable Boolean foreignLevel,
        String text,
        TargetResult result,
        List<String> failing,
        @Nullable Measured measured) {

    /** @param at when the measured state was true */
    record Measured(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baseline,
            List<Measurement.Part> parts,
            OffsetDateTime at) {}

    static List<TargetView> of(List<TrackedTarget> targets) {
        return targets.stream().map(TargetView::of).toList();
    }

    private static TargetView of(TrackedTarget target) {
        TargetMeasure measure = target.measure();
        return new TargetView(
                target.id(),
                measure.kind(),
                measure.op(),
                measure.value(),
                measure.unit(),
                measure.population(),
                measure.each(),
                measure.per(),
                measure.baseline(),
                measure.aspirational(),
                measure.conditional(),
                measure.foreignLevel(),
                measure.text(),
                target.result(),
                target.failing(),
                measured(target));
    }

    private static @Nullable Measured measured(TrackedTarget target) {
        Measurement latest = target.latest();
        return latest == null || target.measuredAt() == null
                ? null
                : new Measured(
                        latest.numerator(),
                        latest.denominator(),
                        latest.value(),
                        latest.baseline(),
                        latest.parts(),
                        VietnamTime.at(target.measuredAt()));
    }
}
