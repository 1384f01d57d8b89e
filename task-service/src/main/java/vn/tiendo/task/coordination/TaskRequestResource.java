package vn.tiendo.task.coordination;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.tiendo.platform.security.Permissions;

@Path("/tasks")
@Tag(name = "Coordination requests")
class TaskRequestResource {
    private final AskingForSupport asking;
    private final RequestQueries queries;

    TaskRequestResource(AskingForSupport asking, RequestQueries queries) {
        this.asking = asking;
        this.queries = queries;
    }

    @POST
    @Path("{id}/requests")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Ask another unit to support the task; the lead's step")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response ask(@RestPath UUID id, @Valid @NotNull AskingForSupport.NewRequest request) {
        RequestView made = queries.get(asking.ask(id, request));
        return Response.created(URI.create("/requests/" + made.id()))
                .entity(made)
                .build();
    }
}
