package vn.tiendo.reporting.tally;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
class TallyResource {
    private final Folding folding;

    TallyResource(Folding folding) {
        this.folding = folding;
    }

    /** @param difference in tasks, over all tallies in which they count; 0 when the tallies are right */
    record Checked(long difference) {}

    @GET
    @Path("/check")
    @PermissionsAllowed(Permissions.AGGREGATE_REBUILD)
    @Operation(summary = "Compare the aggregates with a recount of all tasks")
    public Checked check() {
        return new Checked(folding.check());
    }
}
