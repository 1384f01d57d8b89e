package vn.tiendo.plan.language.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param value percent, points or pieces, as {@code unit} says
 * @param unit {@code %}, {@code điểm} or what is counted; null for frequencies and for kinds without a number
 * @param population of what a share is taken
 * @param each what is done so and so often
 * @param per the period of a frequency, ISO 8601
 * @param baseline what an increase or decrease is measured against, if the text says
 * @param aspirational striven for ("phấn đấu"): missing it is no failure
 * @param conditional counts only when the case arises
 * @param foreignLevel speaks of another administrative level than the commune
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Target(
        Kind kind,
        @Nullable Op op,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String population,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String each,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String per,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String baseline,
        boolean aspirational,
        boolean conditional,
        boolean foreignLevel,
        String text) {

    /** The shape of a target. */
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

    /** How the measured value must stand to the target's. */
    public enum Op {
        AT_LEAST(">="),
        MORE_THAN(">"),
        EXACTLY("="),
        AT_MOST("<="),
        LESS_THAN("<");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        @JsonValue
        public String sign() {
            return sign;
        }
    }
}
