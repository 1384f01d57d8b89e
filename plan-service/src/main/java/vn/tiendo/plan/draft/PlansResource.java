package vn.tiendo.plan.draft;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlansResource {
    private final PlanQueries queries;
    private final DraftingPlans drafting;
    private final IssuingPlans issuing;
    private final AmendingPlans amending;

    PlansResource(PlanQueries queries, DraftingPlans drafting, IssuingPlans issuing, AmendingPlans amending) {
        this.queries = queries;
        this.drafting = drafting;
        this.issuing = issuing;
        this.amending = amending;
    }

    /** What the records desk adds when the plan is signed; what is left out is taken from the draft. */
    record Issuance(
            @Nullable @Size(max = 50, message = "Số, ký hiệu dài quá 50 ký tự") String documentCode,
            @Nullable LocalDate issuedOn,
            @Nullable @Size(max = 500, message = "Hình thức ký dài quá 500 ký tự") String signing) {}

    /** Why an issued plan is to be changed. */
    record Amendment(
            @NotBlank(message = "Cần lý do sửa đổi") @Size(max = 1000, message = "Lý do dài quá 1000 ký tự")
                    String reason) {}

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Plans within the caller's units and issued plans of the units above, newest first")
    public Page<PlanSummary> list(
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String index,
            @RestQuery @Nullable PlanStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.page(
                new PlanQueries.Filter(unitId, year, index, status), Limit.of(limit), Cursor.decode(cursor, 1));
    }

    @POST
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Open a draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response open(
            @Valid @ConvertGroup(to = PlanHeader.Opening.class) @NotNull(message = "Cần nội dung") PlanHeader body) {
        return created(drafting.open(body));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "One plan, as it is now or as a version was signed; its lines are in /versions/{version}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response one(UUID id, @RestQuery @Nullable Integer version) {
        return answer(version == null ? queries.one(id) : queries.one(id, version));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Change the header of a draft; needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @ConvertGroup(to = PlanHeader.Changing.class) @NotNull(message = "Cần nội dung") PlanHeader body) {
        return answer(drafting.change(id, body, ifMatch));
    }

    @GET
    @Path("/{id}/findings")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "What to look at before signing, computed anew; an ERROR blocks issuing")
    public List<Finding> findings(UUID id) {
        return queries.findings(id);
    }

    @POST
    @Path("/{id}/issuance")
    @PermissionsAllowed(Permissions.PLAN_ISSUE)
    @Operation(summary = "Issue a draft under a number of the unit's series")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response issue(UUID id, @Valid @NotNull(message = "Cần nội dung") Issuance body) {
        return answer(
                issuing.issue(id, new IssuingPlans.Signature(body.documentCode(), body.issuedOn(), body.signing())));
    }

    @POST
    @Path("/{id}/amendments")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(
            summary = "Open a draft that amends an issued plan",
            description = "The plan stays in force as it is; issuing the draft makes the plan's next version.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response amend(UUID id, @Valid @NotNull(message = "Cần nội dung") Amendment body) {
        return created(amending.open(id, body.reason()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Discard a draft nobody will sign; it stays on record. Needs If-Match")
    public void discard(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        drafting.discard(id, ifMatch);
    }

    private static Response created(PlanView plan) {
        return Response.created(URI.create("/plans/" + plan.id()))
                .entity(plan)
                .tag(Versions.tag(plan.version()))
                .build();
    }

    private static Response answer(PlanView plan) {
        return Response.ok(plan).tag(Versions.tag(plan.version())).build();
    }
}
