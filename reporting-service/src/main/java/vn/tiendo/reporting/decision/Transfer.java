package vn.tiendo.reporting.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That another unit has to report.
 *
 * @param toUnitId the new reporter; the recorded successor when absent
 * @param throughUnitId the new desk; when absent the present one, or who stands for it since it ended
 * @param recipientUnitId the new recipient; when absent the present one, or who stands for it since it ended
 * @param legalReference may be absent for a recorded successor, whose decision is known
 */
record Transfer(
        @Nullable UUID toUnitId,
        @Nullable UUID throughUnitId,
        @Nullable UUID recipientUnitId,
        @Nullable @Size(max = 200, message = "Căn cứ pháp lý dài nhất 200 ký tự") String legalReference,
        @NotBlank(message = "Cần nêu lý do") @Size(max = 2_000, message = "Lý do dài nhất 2.000 ký tự")
                String reason) {}
