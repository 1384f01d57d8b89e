package vn.tiendo.task.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence without a file.
 *
 * @param id made by the client, so that it may send again; otherwise we make one
 * @param kind {@code LINK} needs {@code url}, {@code DOCUMENT} needs {@code documentCode}
 * @param capturedAt when the proof was made; the time of upload is kept beside it
 */
@Schema(name = "NewEvidence")
record NewEvidence(
        @Nullable UUID id,
        @NotNull(message = "Chưa nói loại minh chứng") @Nullable EvidenceKind kind,
        @Size(max = 300, message = "Tên minh chứng dài quá 300 ký tự") @Nullable String title,
        @Size(max = 2000, message = "Đường dẫn dài quá 2000 ký tự")
                @Pattern(regexp = "https?://\\S+", message = "Đường dẫn phải bắt đầu bằng http:// hoặc https://")
                @Nullable
                String url,
        @Size(max = 100, message = "Số, ký hiệu dài quá 100 ký tự") @Nullable String documentCode,
        @Nullable LocalDate issuedOn,
        @Size(max = 300, message = "Tên cơ quan dài quá 300 ký tự") @Nullable String issuer,
        @Nullable OffsetDateTime capturedAt,
        @Size(max = 300, message = "Địa điểm dài quá 300 ký tự") @Nullable String place) {}
