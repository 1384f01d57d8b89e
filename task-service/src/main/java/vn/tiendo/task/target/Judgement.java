package vn.tiendo.task.target;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.event.TargetMeasure.Kind;
import vn.tiendo.platform.event.TargetMeasure.Operator;

/** Whether a measurement meets a target. Shares are compared by cross-multiplication, so rounding decides nothing. */
final class Judgement {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Judged against another year, which no single measurement holds. */
    private static final Set<Kind> CHANGES = Set.of(Kind.INCREASE, Kind.DECREASE, Kind.NON_INCREASE);

    private Judgement() {}

    static TargetResult of(TargetMeasure target, Measurement measurement) {
        if (measurement.denominator() != null && measurement.denominator().signum() == 0) {
            return TargetResult.NOT_APPLICABLE;
        }
        if (target.kind() == Kind.ASSIGNED_VALUE && target.value() == null) {
            return TargetResult.AWAITING_VALUE;
        }
        @Nullable Boolean met = isMet(target, measurement);
        if (met == null) {
            return TargetResult.PENDING;
        }
        if (met) {
            return TargetResult.MET;
        }
        return target.aspirational() ? TargetResult.PENDING : TargetResult.NOT_MET;
    }

    /** Null when figures alone do not tell. */
    private static @Nullable Boolean isMet(TargetMeasure target, Measurement measurement) {
        BigDecimal figure = measurement.value() != null ? measurement.value() : measurement.numerator();
        if (target.kind() == Kind.ZERO_OCCURRENCE) {
            return figure == null ? null : figure.signum() == 0;
        }
        if (target.op() == null || target.value() == null || CHANGES.contains(target.kind())) {
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
