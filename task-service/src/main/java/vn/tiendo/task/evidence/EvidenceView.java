package vn.tiendo.task.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.task.cutoff.LateFor;

/**
 * A piece of evidence.
 *
 * @param size bytes
 * @param sha256 of the content, in hexadecimal
 * @param capturedAt when the proof was made, as its uploader says
 * @param uploadedAt when it came to us
 * @param unitId the uploader's unit
 * @param duplicates other evidence with the same content among what the caller may see
 * @param lateFor reports that were handed in, and for whose cut-off it came too late to the task asked for, or to any
 *     task that the caller may see
 */
@Schema(name = "Evidence")
record EvidenceView(
        UUID id,
        EvidenceKind kind,
        @Nullable String title,
        @Nullable String url,
        @Nullable String documentCode,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable OffsetDateTime capturedAt,
        @Nullable String place,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        OffsetDateTime uploadedAt,
        UUID unitId,
        List<UUID> duplicates,
        List<LateFor> lateFor) {
    static EvidenceView of(Row row, List<UUID> duplicates, List<LateFor> lateFor) {
        return new EvidenceView(
                row.uuid("id"),
                row.constant("kind", EvidenceKind.class),
                row.textOrNull("title"),
                row.textOrNull("url"),
                row.textOrNull("document_code"),
                row.dateOrNull("issued_on"),
                row.textOrNull("issuer"),
                row.momentOrNull("captured_at"),
                row.textOrNull("place"),
                row.textOrNull("file_name"),
                row.textOrNull("media_type"),
                row.textOrNull("sha256") == null ? null : row.number("size"),
                row.textOrNull("sha256"),
                row.moment("uploaded_at"),
                row.uuid("unit_id"),
                duplicates,
                lateFor);
    }
}
