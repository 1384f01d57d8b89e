package vn.tiendo.task.inspection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/findings")
@Tag(name = "Inspections")
class FindingResource {
    private final PuttingRight puttingRight;
    private final FindingQueries queries;

    FindingResource(PuttingRight puttingRight, FindingQueries queries) {
        this.puttingRight = puttingRight;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Findings about the caller's units or for them to put right, newest first")
    public Page<FindingView> list(
            @RestQuery @Nullable UUID inspectionId,
            @Parameter(description = "the inspected unit or who must put it right, with all below") @RestQuery @Nullable
                    UUID unitId,
            @RestQuery @Nullable UUID taskId,
            @RestQuery @Nullable FindingStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.list(inspectionId, unitId, taskId, status, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One finding with its history")
    public FindingView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/remedy")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Report that it is put right; it then awaits re-inspection")
    public FindingView remedy(@RestPath UUID id, @Valid @NotNull(message = "Cần nội dung") PuttingRight.Remedy remedy) {
        puttingRight.remedy(id, remedy);
        return queries.get(id);
    }

    @POST
    @Path("{id}/reinspection")
    @PermissionsAllowed(Permissions.INSPECTION_WRITE)
    @Operation(summary = "Look again: passed closes the finding, failed opens it, with another term if one is given")
    public FindingView reinspect(
            @RestPath UUID id, @Valid @NotNull(message = "Cần nội dung") PuttingRight.Reinspection reinspection) {
        puttingRight.reinspect(id, reinspection);
        return queries.get(id);
    }
}
