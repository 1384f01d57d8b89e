package vn.tiendo.task.inspection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/inspections")
@Tag(name = "Inspections")
class InspectionResource {
    private final HoldingInspections holding;
    private final InspectionQueries queries;
    private final FindingQueries findings;

    InspectionResource(HoldingInspections holding, InspectionQueries queries, FindingQueries findings) {
        this.holding = holding;
        this.queries = queries;
        this.findings = findings;
    }

    @POST
    @PermissionsAllowed(Permissions.INSPECTION_WRITE)
    @Operation(summary = "Record an inspection that was held of a unit below the caller's")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Response record(@Valid @NotNull(message = "Cần nội dung") HoldingInspections.NewInspection inspection) {
        InspectionView held = queries.get(holding.record(inspection));
        return Response.created(URI.create("/inspections/" + held.id()))
                .entity(held)
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Inspections of the caller's units, newest first")
    public Page<InspectionView> list(
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable InspectionKind kind,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.list(unitId, kind, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One inspection")
    public InspectionView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/findings")
    @PermissionsAllowed(Permissions.INSPECTION_WRITE)
    @Operation(summary = "Add what was found, who must put it right and until when")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response find(
            @RestPath UUID id, @Valid @NotNull(message = "Cần nội dung") HoldingInspections.NewFinding finding) {
        FindingView found = findings.get(holding.find(id, finding));
        return Response.created(URI.create("/findings/" + found.id()))
                .entity(found)
                .build();
    }
}
