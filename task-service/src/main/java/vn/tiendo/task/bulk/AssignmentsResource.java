package vn.tiendo.task.bulk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/tasks/assignments")
@Tag(name = "Bulk")
class AssignmentsResource {
    private final AssigningMany assigning;

    AssignmentsResource(AssigningMany assigning) {
        this.assigning = assigning;
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(
            summary = "Charge units with many tasks",
            description = "Answers one result per item, in the same order. A refused item does not stop the others; a"
                    + " request that cannot be read does nothing.")
    public Assignments.Results assign(@Valid @NotNull Assignments assignments, @Context HttpHeaders headers) {
        return new Assignments.Results(assigning.assign(assignments.items(), headers));
    }
}
