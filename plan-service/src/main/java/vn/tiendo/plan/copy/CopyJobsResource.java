package vn.tiendo.plan.copy;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/plan-copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan copies")
class CopyJobsResource {
    private final AskingForCopies asking;

    CopyJobsResource(AskingForCopies asking) {
        this.asking = asking;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "How far the copying has come, with the result of each of the caller's units")
    public CopyJob one(UUID id) {
        return asking.job(id);
    }
}
