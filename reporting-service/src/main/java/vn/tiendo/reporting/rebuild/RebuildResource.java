package vn.tiendo.reporting.rebuild;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/progress/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
class RebuildResource {
    private final RebuildingTasks rebuilding;

    RebuildResource(RebuildingTasks rebuilding) {
        this.rebuilding = rebuilding;
    }

    @POST
    @PermissionsAllowed(Permissions.AGGREGATE_REBUILD)
    @Operation(summary = "Read all tasks anew from their topic, replace what differs, and correct the aggregates")
    public RebuildingTasks.Rebuilt rebuild() {
        return rebuilding.rebuild();
    }
}
