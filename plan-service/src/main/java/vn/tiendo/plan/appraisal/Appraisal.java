package vn.tiendo.plan.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look of the desk above at a draft.
 *
 * @param decidedByPost the post of whoever decided, null if the token named none or while it is open
 * @param accepted whether the draft may be signed as it is; null while it is open
 */
record Appraisal(
        UUID id,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedByPost,
        @Nullable Boolean accepted,
        @Nullable String opinion,
        List<LineOpinion> lineOpinions) {

    record LineOpinion(
            @NotNull(message = "Cần dòng") UUID lineId,
            @NotBlank(message = "Cần ý kiến") @Size(max = 2000, message = "Ý kiến dài quá 2000 ký tự") String text) {}
}
