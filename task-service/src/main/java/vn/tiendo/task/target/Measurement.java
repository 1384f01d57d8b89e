package vn.tiendo.task.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one target.
 *
 * @param numerator how many reached it
 * @param denominator out of how many; 0 says that no case arose
 * @param value the measured figure, in the target's unit, where nothing is counted
 */
public record Measurement(
        @NotNull(message = "Chưa nói đo chỉ tiêu nào") UUID targetId,
        @PositiveOrZero(message = "Tử số không được âm") @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable
                BigDecimal numerator,
        @PositiveOrZero(message = "Mẫu số không được âm")
                @Digits(integer = 15, fraction = 6, message = DIGITS)
                @Nullable
                BigDecimal denominator,
        @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable BigDecimal value) {
    private static final String DIGITS = "Nhiều nhất 15 chữ số và 6 chữ số thập phân";
}
