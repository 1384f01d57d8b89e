package vn.tiendo.plan.coverage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes: either lines with finding, cause and remedy, or why there are none.
 *
 * @param lineIds lines of the same plan
 */
record WeaknessAnswer(
        @Nullable @Size(max = 50, message = "Nhiều nhất 50 dòng")
                List<@NotNull(message = "Mã dòng trống") UUID> lineIds,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String finding,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String cause,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String remedy,
        @Nullable @Size(max = 5000, message = "Dài quá 5000 ký tự") String writtenReason) {}
