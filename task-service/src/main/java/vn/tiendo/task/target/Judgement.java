package vn.tiendo.task.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;

/** Whether a measurement meets a target. Shares are compared by cross-multiplication, so rounding decides nothing. */
final class Judgement {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Judged against the figure of another time. */
    private static final Set<Kind> CHANGES = Set.of(Kind.INCREASE, Kind.DECREASE, Kind.NON_INCREASE);

    private Judgement() {}

    static TargetResult of(TargetMeasure target, Measurement measurement) {
        if (measurement.denominator() != null && measurement.denominator().signum() == 0) {
            return TargetResult.NOT_APPLICABLE;
        }
        if (target.kind() == Kind.ASSIGNED_VALUE && target.value() == null) {
            return TargetResult.AWAITING_VALUE;
        }
        @Nullable
        Boolean met = measurement.parts().isEmpty() ? isMet(target, measurement) : areAllMet(target, measurement);
        if (met == null) {
            return TargetResult.PENDING;
        }
        if (met) {
            return TargetResult.MET;
        }
        return target.aspirational() ? TargetResult.PENDING : TargetResult.NOT_MET;
    }

    /** The names of the parts that by themselves miss the target. */
    static List<String> failing(TargetMeasure target, Measurement measurement) {
        return measurement.parts().stream()
                .filter(part -> Boolean.FALSE.equals(isMet(target, alone(measurement, part))))
                .map(Measurement.Part::name)
                .toList();
    }

    private static @Nullable Boolean areAllMet(TargetMeasure target, Measurement measurement) {
        if (!failing(target, measurement).isEmpty()) {
            return false;
        }
        boolean told = measurement.parts().stream()
                .allMatch(part -> Boolean.TRUE.equals(isMet(target, alone(measurement, part))));
        return told ? true : null;
    }

    private static Measurement alone(Measurement whole, Measurement.Part part) {
        return Measurement.figure(whole.targetId(), part.value(), part.baseline());
    }

    /** Without a bound any change in the right direction is enough; with one, it is how much, in units or percent. */
    private static @Nullable Boolean isChangeMet(
            TargetMeasure target, @Nullable BigDecimal figure, @Nullable BigDecimal baseline) {
        if (figure == null || baseline == null) {
            return null;
        }
        BigDecimal change = target.kind() == Kind.INCREASE ? figure.subtract(baseline) : baseline.subtract(figure);
        if (target.kind() == Kind.NON_INCREASE) {
            return change.signum() >= 0;
        }
        if (target.value() == null) {
            return change.signum() > 0;
        }
        Operator operator = target.op() == null ? Operator.AT_LEAST : target.op();
        return "%".equals(target.unit())
                ? holds(
                        operator,
                        change.multiply(HUNDRED).compareTo(target.value().multiply(baseline)))
                : holds(operator, change.compareTo(target.value()));
    }

    /** Null when figures alone do not tell. */
    private static @Nullable Boolean isMet(TargetMeasure target, Measurement measurement) {
        BigDecimal figure = measurement.value() != null ? measurement.value() : measurement.numerator();
        if (target.kind() == Kind.ZERO_OCCURRENCE) {
            return figure == null ? null : figure.signum() == 0;
        }
        if (CHANGES.contains(target.kind())) {
            return isChangeMet(target, figure, measurement.baseline());
        }
        if (target.op() == null || target.value() == null) {
            return null;
        }
        if ("%".equals(target.unit()) && measurement.numerator() != null && measurement.denominator() != null) {
            BigDecimal reached = measurement.numerator().multiply(HUNDRED);
            return holds(target.op(), reached.compareTo(target.value().multiply(measurement.denominator())));
        }
        return figure == null ? null : holds(target.op(), figure.compareTo(target.value()));
    }

    private static boolean holds(Operator operator, int comparison) {
        return switch (operator) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case EQUAL -> comparison == 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
        };
    }
}
