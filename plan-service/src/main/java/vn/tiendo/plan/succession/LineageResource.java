package vn.tiendo.plan.succession;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/units/{id}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class LineageResource {
    private final LineageQueries queries;

    LineageResource(LineageQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "Names, predecessors and successors of a unit through all generations")
    public LineageView lineage(UUID id) {
        return queries.of(id);
    }
}
