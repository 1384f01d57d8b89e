package vn.tiendo.reporting.score;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives one criterion.
 *
 * @param points at most 4 decimals; what a deduction takes away is below 0; absent only when it does not apply
 * @param evidenceIds evidence kept by task-service
 */
@Schema(name = "CriterionPoints")
record Given(
        @NotBlank(message = "Cần có mã tiêu chí") @Size(max = 50, message = "Mã tiêu chí dài quá 50 ký tự") String code,
        @Digits(integer = 5, fraction = 4, message = "Điểm có nhiều nhất 5 chữ số và 4 số lẻ") @Nullable
                BigDecimal points,
        @Nullable Boolean notApplicable,
        @Size(max = 2000, message = "Ghi chú dài quá 2000 ký tự") @Nullable String note,
        @Size(max = 50, message = "Nhiều nhất 50 minh chứng") @Nullable
                List<@NotNull(message = "Thiếu mã minh chứng") UUID> evidenceIds) {

    static Given nothing(String code) {
        return new Given(code, BigDecimal.ZERO, false, null, List.of());
    }

    boolean leftOut() {
        return Boolean.TRUE.equals(notApplicable);
    }
}
