package vn.tiendo.reporting.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportResource {
    private final DraftingReports drafting;
    private final SubmittingReports submitting;
    private final JudgingReports judging;
    private final ReportQueries queries;
    private final Caller caller;

    ReportResource(
            DraftingReports drafting,
            SubmittingReports submitting,
            JudgingReports judging,
            ReportQueries queries,
            Caller caller) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.judging = judging;
        this.queries = queries;
        this.caller = caller;
    }

    record NewReport(@NotNull(message = "Cần nêu nghĩa vụ báo cáo") UUID obligationId) {}

    /** @param narrative sections to replace; null or blank removes one */
    record Changes(
            @NotNull(message = "Cần nêu phần thuyết minh")
                    Map<Section, @Nullable @Size(max = 20_000, message = "Mỗi phần dài nhất 20.000 ký tự") String>
                            narrative) {}

    record Reason(
            @NotBlank(message = "Cần nêu lý do") @Size(max = 2_000, message = "Lý do dài nhất 2.000 ký tự")
                    String reason) {}

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "Reports of and to one's units, newest first")
    public Page<ReportRow> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("subtree") @DefaultValue("false") boolean subtree,
            @QueryParam("period") @Nullable String period,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable ReportState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (unitId != null) {
            caller.unit(unitId);
        }
        return queries.list(
                new ReportQueries.Filter(caller.roots(), unitId, subtree, period, year, state),
                Limit.of(limit),
                Cursor.decode(cursor, 1));
    }

    @POST
    @PermissionsAllowed(Permissions.REPORT_WRITE)
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    @Operation(summary = "Compile a draft for an obligation, or answer the one it has")
    public Response draft(@Valid @NotNull NewReport request) {
        return answer(drafting.draft(request.obligationId()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed(Permissions.REPORT_READ)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "One report; once accepted, as it was accepted")
    public Response get(@PathParam("id") UUID id) {
        return answer(queries.find(caller.roots(), id));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed(Permissions.REPORT_WRITE)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Write the narrative, section by section")
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Changes changes) {
        return answer(drafting.describe(id, ifMatch, changes.narrative()));
    }

    @POST
    @Path("/{id}/recompilation")
    @PermissionsAllowed(Permissions.REPORT_WRITE)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Take in work of the window that was recorded since")
    public Response recompile(@PathParam("id") UUID id) {
        return answer(drafting.recompile(id));
    }

    @POST
    @Path("/{id}/submission")
    @PermissionsAllowed({Permissions.REPORT_WRITE, Permissions.REPORT_CONSOLIDATE})
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Send the report to its recipient")
    public Response submit(@PathParam("id") UUID id) {
        return answer(submitting.submit(id));
    }

    @POST
    @Path("/{id}/return")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Give the report back with a reason; it is then owed again by the same date")
    public Response giveBack(@PathParam("id") UUID id, @Valid @NotNull Reason request) {
        return answer(judging.giveBack(id, request.reason().strip()));
    }

    @POST
    @Path("/{id}/acceptance")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "Accept the report; from then on it is a snapshot")
    public Response accept(@PathParam("id") UUID id) {
        return answer(judging.accept(id));
    }

    static Response answer(DraftingReports.Drafted drafted) {
        ReportView report = drafted.report();
        return Response.status(drafted.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/reports/" + report.id()))
                .tag(Versions.tag(report.version()))
                .entity(report)
                .build();
    }

    private static Response answer(ReportView report) {
        return Response.ok(report).tag(Versions.tag(report.version())).build();
    }
}
