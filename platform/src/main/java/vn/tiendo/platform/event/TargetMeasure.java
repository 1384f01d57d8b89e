package vn.tiendo.platform.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What must be reached, one measure of a line's target cell.
 *
 * @param value the bound in {@code unit}; a percentage is 0–100
 * @param unit {@code %}, or the thing counted
 * @param population whose share or number it is
 * @param each what every member must have
 * @param per ISO period of a frequency
 * @param baseline what a change is measured against
 * @param aspirational "phấn đấu": missing it is no failure
 * @param conditional counts only when the case arises; none arisen is not applicable, neither 0 % nor 100 %
 * @param foreignLevel words of another administrative level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetMeasure(
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
        String text) {

    public enum Kind {
        COVERAGE,
        COUNT,
        FREQUENCY,
        SCORE,
        ZERO_OCCURRENCE,
        INCREASE,
        DECREASE,
        NON_INCREASE,
        LEVEL,
        ASSIGNED_VALUE,
        COMPLETION,
        SELF_ASSESSMENT,
        QUALITATIVE,
        ACTIVITY_IN_TARGET_CELL,
        OUTPUT_IN_TARGET_CELL,
        UNQUANTIFIED
    }

    /** "từ … trở lên", "ít nhất" are inclusive; "trên" is strict. */
    public enum Operator {
        AT_LEAST(">="),
        MORE_THAN(">"),
        EQUAL("="),
        AT_MOST("<="),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        @JsonValue
        public String sign() {
            return sign;
        }

        @JsonCreator
        static Operator of(String sign) {
            return Arrays.stream(values())
                    .filter(operator -> operator.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(sign));
        }
    }
}
