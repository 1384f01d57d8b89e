package vn.tiendo.task.sync;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.list.TaskView;

@Path("/tasks/{id}")
@Tag(name = "Off-line")
class TaskEditResource {
    private final MergingEdits merging;

    TaskEditResource(MergingEdits merging) {
        this.merging = merging;
    }

    @PATCH
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(
            summary = "Merge an edit made off-line, field by field",
            description = "Takes the place of If-Match: the phone sends what it showed and what became of it. A 409"
                    + " names the fields that two people changed, and carries the task as it is now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response edit(@RestPath UUID id, @Valid @NotNull TaskEdit edit) {
        TaskView task = merging.merge(id, edit);
        return Response.ok(task).tag(Versions.tag(task.version())).build();
    }
}
