package vn.tiendo.task.extension;

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
@Tag(name = "Extensions")
class TaskExtensionResource {
    private final AskingForTime asking;
    private final ExtensionQueries queries;

    TaskExtensionResource(AskingForTime asking, ExtensionQueries queries) {
        this.asking = asking;
        this.queries = queries;
    }

    @POST
    @Path("{id}/extensions")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Ask for a later date; the lead's step")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response ask(@RestPath UUID id, @Valid @NotNull AskingForTime.NewExtension extension) {
        ExtensionView made = queries.get(asking.ask(id, extension));
        return Response.created(URI.create("/extensions/" + made.id()))
                .entity(made)
                .build();
    }
}
