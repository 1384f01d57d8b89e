package vn.tiendo.task.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one target.
 *
 * @param numerator how many reached it
 * @param denominator out of how many; 0 says that no case arose
 * @param value the measured figure, in the target's unit, where nothing is counted
 * @param baseline the figure that a change is measured against, in the same unit
 * @param parts where one target speaks of several figures; it is met when all of them are
 */
public record Measurement(
        @NotNull(message = "Chưa nói đo chỉ tiêu nào") UUID targetId,
        @PositiveOrZero(message = "Tử số không được âm") @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable
                BigDecimal numerator,
        @PositiveOrZero(message = "Mẫu số không được âm")
                @Digits(integer = 15, fraction = 6, message = DIGITS)
                @Nullable
                BigDecimal denominator,
        @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable BigDecimal value,
        @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable BigDecimal baseline,
        @Size(max = 20, message = "Quá 20 số liệu thành phần")
                List<@Valid @NotNull(message = "Số liệu thành phần trống") Part> parts) {
    private static final String DIGITS = "Nhiều nhất 15 chữ số và 6 chữ số thập phân";

    public Measurement {
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    /** @param name e.g. "số người chết" */
    @Schema(name = "MeasuredPart")
    public record Part(
            @NotBlank(message = "Số liệu thành phần chưa có tên")
                    @Size(max = 200, message = "Tên số liệu dài quá 200 ký tự")
                    String name,
            @NotNull(message = "Số liệu thành phần chưa có giá trị")
                    @Digits(integer = 15, fraction = 6, message = DIGITS)
                    BigDecimal value,
            @Digits(integer = 15, fraction = 6, message = DIGITS) @Nullable BigDecimal baseline) {}

    public static Measurement counted(UUID target, BigDecimal numerator, BigDecimal denominator) {
        return new Measurement(target, numerator, denominator, null, null, List.of());
    }

    public static Measurement figure(UUID target, BigDecimal value, @Nullable BigDecimal baseline) {
        return new Measurement(target, null, null, value, baseline, List.of());
    }

    /** Whether it holds any figure at all. */
    boolean saysAnything() {
        return numerator != null || denominator != null || value != null || !parts.isEmpty();
    }
}
