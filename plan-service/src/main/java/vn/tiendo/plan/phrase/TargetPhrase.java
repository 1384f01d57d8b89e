package vn.tiendo.plan.phrase;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.target.Target;
import vn.tiendo.platform.event.TargetMeasure;

/** A target as read, in the words of the contract. */
final class TargetPhrase {
    private TargetPhrase() {}

    static TargetMeasure told(Target read) {
        return new TargetMeasure(
                TargetMeasure.Kind.valueOf(read.kind().name()),
                operator(read.op()),
                read.value(),
                read.unit(),
                read.population(),
                read.each(),
                read.per(),
                read.baseline(),
                read.aspirational(),
                read.conditional(),
                read.foreignLevel() ? true : null,
                read.text());
    }

    private static TargetMeasure.@Nullable Operator operator(Target.@Nullable Op op) {
        if (op == null) {
            return null;
        }
        return switch (op) {
            case AT_LEAST -> TargetMeasure.Operator.AT_LEAST;
            case MORE_THAN -> TargetMeasure.Operator.MORE_THAN;
            case EXACTLY -> TargetMeasure.Operator.EQUAL;
            case AT_MOST -> TargetMeasure.Operator.AT_MOST;
            case LESS_THAN -> TargetMeasure.Operator.LESS_THAN;
        };
    }
}
