package vn.tiendo.task.target;

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
        @PositiveOrZero(message = "Tử số không được âm") @Nullable BigDecimal numerator,
        @PositiveOrZero(message = "Mẫu số không được âm") @Nullable BigDecimal denominator,
        @Nullable BigDecimal value) {}
