package vn.tiendo.task.evidence;

import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file and what is said about it. */
class EvidenceForm {
    @RestForm("file")
    @Schema(type = SchemaType.STRING, format = "binary", required = true)
    @Nullable
    FileUpload file;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    UUID id;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    OffsetDateTime capturedAt;

    @RestForm
    @Nullable
    String place;
}
