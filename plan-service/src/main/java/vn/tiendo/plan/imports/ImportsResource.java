package vn.tiendo.plan.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.proposal.Proposal;
import vn.tiendo.plan.proposal.Proposals;
import vn.tiendo.plan.reading.table.Tables;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.ControlCharacters;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;

@Path("/plan-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan imports")
class ImportsResource {
    private final ImportingPlans importing;
    private final ApplyingImports applying;
    private final PlanImports imports;
    private final Proposals proposals;
    private final RowsCsv csv;

    ImportsResource(
            ImportingPlans importing, ApplyingImports applying, PlanImports imports, Proposals proposals, RowsCsv csv) {
        this.importing = importing;
        this.applying = applying;
        this.imports = imports;
        this.proposals = proposals;
        this.csv = csv;
    }

    /**
     * What to do with an import.
     *
     * @param planId a draft to bring up to the file; when left out, a new one is opened the first time
     * @param acceptedProposals what the document's body says and a person accepts; of rivals at most one
     */
    record ImportApplication(
            @Nullable UUID planId,
            @Nullable @Size(max = 500, message = "Nhiều nhất 500 đề xuất")
                    List<@NotNull(message = "Thiếu đề xuất") UUID> acceptedProposals) {
        List<UUID> accepted() {
            return acceptedProposals == null ? List.of() : acceptedProposals;
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Read a plan's .docx, .xlsx or .csv file; nothing is applied yet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanImport.class)))
    public Response read(
            @RestQuery @NotNull(message = "Cần đơn vị") UUID unitId,
            @RestQuery
                    @NotNull(message = "Cần năm")
                    @Min(value = 2000, message = "Năm từ 2000")
                    @Max(value = 2100, message = "Năm đến 2100")
                    Integer year,
            @RestQuery
                    @NotNull(message = "Cần chỉ số")
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,30}", message = "Mã chỉ số gồm chữ hoa, số, gạch dưới")
                    String index,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm(FileUpload.ALL) @Schema(hidden = true) List<FileUpload> all) {
        if (file == null) {
            throw Problem.of(ImportProblem.FILE_MISSING);
        }
        if (all.size() > 1) {
            throw Problem.of(ImportProblem.FILE_TWICE, all.size());
        }
        if (file.size() > Tables.MAX_BYTES) {
            throw Problem.of(ImportProblem.FILE_TOO_LARGE, Long.toString(Tables.MAX_BYTES));
        }
        ControlCharacters.refuse("file", file.fileName());
        PlanImport read = importing.read(unitId, year, index, name(file), file.uploadedFile());
        return Response.created(URI.create("/plan-imports/" + read.id()))
                .entity(read)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "One import with its findings")
    public PlanImport one(UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("/{id}/rows")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "What was understood, row by row")
    public Page<RowView> rows(UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        imports.find(id);
        int size = Limit.of(limit);
        Page<ImportedRow> page = Page.of(
                imports.page(id, size + 1, Cursor.decode(cursor, 1)),
                size,
                last -> Cursor.of(Integer.toString(last.number())));
        return new Page<>(page.items().stream().map(RowView::of).toList(), page.next());
    }

    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv;charset=UTF-8")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "What was understood, as one table with the words as written")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    public Response csv(UUID id) {
        PlanImport read = imports.find(id);
        return Response.ok(csv.of(read, imports.rows(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id}/proposals")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "What the document's body says, as proposals for the plan; rivals stand side by side")
    public Page<Proposal> proposals(UUID id) {
        imports.find(id);
        return new Page<>(proposals.of(id), null);
    }

    @POST
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(
            summary = "Make a draft of the import or bring a draft up to it; doing it again changes nothing."
                    + " With preview=true nothing is written")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ApplyingImports.AppliedImport.class)))
    public Response apply(
            UUID id, @RestQuery @DefaultValue("false") boolean preview, @Valid @Nullable ImportApplication body) {
        if (preview) {
            return Response.ok(applying.preview(id, body == null ? null : body.planId()))
                    .build();
        }
        ApplyingImports.AppliedImport applied =
                applying.apply(id, body == null ? null : body.planId(), body == null ? List.of() : body.accepted());
        return Response.status(applied.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/plans/" + applied.planId()))
                .entity(applied)
                .build();
    }

    @DELETE
    @Path("/{id}/application")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(
            summary = "Undo the import's last application, while the plan is a draft and its lines are as it left them")
    public PlanImport undo(UUID id) {
        return applying.undo(id);
    }

    /** The name alone: some clients send the whole path. */
    private static String name(FileUpload file) {
        @Nullable String sent = file.fileName();
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), 200));
    }
}
