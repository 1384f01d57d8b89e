package vn.tiendo.reporting.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.file.FileType;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.sql.Sql;

@Path("/reports/{id}/attachments")
@Tag(name = "Reports")
class AttachmentResource {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final AttachingFiles attaching;
    private final ReportQueries queries;
    private final Sql sql;
    private final Caller caller;

    AttachmentResource(AttachingFiles attaching, ReportQueries queries, Sql sql, Caller caller) {
        this.attaching = attaching;
        this.queries = queries;
        this.sql = sql;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.REPORT_WRITE)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(
            summary = "Add a file of at most 10 MB to a report that is not sent yet, 20 files at most",
            description = "PDF, JPEG and PNG pictures, and .docx, .xlsx, .odt or .ods without macros: told by the"
                    + " content, whatever the file is called.")
    public Response attach(@RestPath UUID id, @RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Problem.of(ReportProblem.ATTACHMENT_MISSING);
        }
        if (file.size() > LARGEST) {
            throw Problem.of(ReportProblem.ATTACHMENT_TOO_LARGE);
        }
        FileType type = FileType.of(file.uploadedFile())
                .orElseThrow(() -> Problem.of(ReportProblem.ATTACHMENT_TYPE_NOT_ALLOWED));
        return answer(attaching.attach(id, type.nameOf(file.fileName(), "tep-dinh-kem"), content(file)));
    }

    @GET
    @Path("/{attachment}")
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "The file itself, as a download")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@RestPath UUID id, @RestPath UUID attachment) {
        Attachment known = queries.find(caller.roots(), id).attachments().stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(Problem::notFound);
        byte[] content = sql.one(
                        "SELECT content FROM report_attachment WHERE id = ?", row -> row.bytes("content"), attachment)
                .orElseThrow();
        String name = URLEncoder.encode(known.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @DELETE
    @Path("/{attachment}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.REPORT_WRITE)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Take a file away from a report that is not sent yet")
    public Response detach(
            @RestPath UUID id, @RestPath UUID attachment, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(attaching.detach(id, attachment, ifMatch));
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Response answer(ReportView report) {
        return Response.ok(report).tag(Versions.tag(report.version())).build();
    }
}
