package vn.tiendo.plan.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;

/**
 * A line of the cost estimate.
 *
 * @param amount whole đồng
 * @param source where this amount comes from, when it differs from the plan's source
 * @param lineId the line of this plan that it pays for, null when it pays for the plan as a whole
 * @param takenOver whether the amount came with a copy and nobody has confirmed it; writing it without confirms it
 */
@Embeddable
record Estimate(
        @NotBlank(message = "Cần nội dung chi") @Size(max = 1000, message = "Nội dung chi dài quá 1000 ký tự")
                String item,
        @NotNull(message = "Cần số tiền")
                @Min(value = 0, message = "Số tiền từ 0 đồng")
                @Max(value = MOST, message = "Số tiền quá lớn")
                Long amount,
        @Nullable @Size(max = 1000, message = "Nguồn kinh phí dài quá 1000 ký tự") String source,
        @Nullable @Column(name = "line_id") UUID lineId,
        @Column(name = "taken_over") boolean takenOver) {
    /** A thousand trillion đồng: 200 lines of it still add up in a long. */
    private static final long MOST = 1_000_000_000_000_000L;

    Estimate {
        item = item == null ? item : Typed.text(item);
        source = Typed.orNull(source);
    }

    Estimate payingFor(@Nullable UUID line) {
        return new Estimate(item, amount, source, line, takenOver);
    }

    Estimate toBeConfirmed() {
        return new Estimate(item, amount, source, lineId, true);
    }
}
