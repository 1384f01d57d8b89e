package vn.tiendo.task.timeline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/timeline")
@Tag(name = "Timeline")
class AllTimelinesResource {
    private final VerifyingTimelines verifying;

    AllTimelinesResource(VerifyingTimelines verifying) {
        this.verifying = verifying;
    }

    @GET
    @Path("verification")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "Whether the timelines of all tasks the caller may see still say what was noted",
            description = "Looks at every entry and stops at the first that does not fit.")
    public Verification verification() {
        return verifying.ofAll();
    }
}
