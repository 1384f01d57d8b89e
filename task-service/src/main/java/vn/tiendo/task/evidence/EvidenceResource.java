package vn.tiendo.task.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.file.ByteRange;
import vn.tiendo.task.file.FileStore;
import vn.tiendo.task.file.PublicCopy;

@Path("/evidence")
@Tag(name = "Evidence")
class EvidenceResource {
    private final CollectingEvidence collecting;
    private final EvidenceQueries queries;
    private final FileStore files;

    EvidenceResource(CollectingEvidence collecting, EvidenceQueries queries, FileStore files) {
        this.collecting = collecting;
        this.queries = queries;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(
            summary =
                    "Add a link or a document reference; with multipart/form-data, a photo or a file of at most 20 MB")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewEvidence.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = EvidenceForm.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Added, or already here under the same id",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response add(@Valid @NotNull NewEvidence evidence) {
        return created(collecting.collect(evidence));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(hidden = true)
    public Response upload(@BeanParam EvidenceForm form) {
        return created(collecting.collect(form));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One piece of evidence")
    public EvidenceView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "The file itself, as a download",
            description =
                    "copy=PUBLIC gives a picture without place, device and names in it, fit to be shown to anyone;"
                            + " documents have no such copy.")
    @APIResponse(responseCode = "206", description = "The asked-for range of it")
    @APIResponse(
            responseCode = "200",
            description = "The file in its own media type",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            @RestPath UUID id,
            @RestQuery @DefaultValue("ORIGINAL") CopyKind copy,
            @RestHeader("Range") @Nullable String range) {
        EvidenceView evidence = queries.get(id);
        if (evidence.sha256() == null) {
            throw Problem.notFound();
        }
        String name = URLEncoder.encode(Objects.requireNonNull(evidence.fileName()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return (copy == CopyKind.PUBLIC ? publicCopy(evidence) : part(evidence, range))
                .type(evidence.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    enum CopyKind {
        ORIGINAL,
        PUBLIC
    }

    private ResponseBuilder part(EvidenceView evidence, @Nullable String asked) {
        String sha256 = Objects.requireNonNull(evidence.sha256());
        ByteRange range = ByteRange.of(asked, Objects.requireNonNull(evidence.size()));
        Object body = files.local(sha256)
                .<Object>map(file -> new PathPart(file, range.first(), range.length()))
                .orElseGet(() -> files.read(sha256, range));
        ResponseBuilder answer =
                Response.ok(body).header("Accept-Ranges", "bytes").header(HttpHeaders.CONTENT_LENGTH, range.length());
        return range.isWhole() ? answer : answer.status(206).header("Content-Range", range.toContentRange());
    }

    private ResponseBuilder publicCopy(EvidenceView evidence) {
        ByteRange whole = ByteRange.whole(Objects.requireNonNull(evidence.size()));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(files.read(Objects.requireNonNull(evidence.sha256()), whole))) {
            PublicCopy.of(Objects.requireNonNull(evidence.mediaType()), in, copy);
        } catch (IOException damaged) {
            throw Problem.of(EvidenceProblem.NO_PUBLIC_COPY).causedBy(damaged);
        }
        return Response.ok(copy.toByteArray());
    }

    private static Response created(EvidenceView evidence) {
        return Response.created(URI.create("/evidence/" + evidence.id()))
                .entity(evidence)
                .build();
    }
}
