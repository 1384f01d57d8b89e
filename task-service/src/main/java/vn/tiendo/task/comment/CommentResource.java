package vn.tiendo.task.comment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/tasks/{id}/comments")
@Tag(name = "Comments")
class CommentResource {
    private final Commenting commenting;
    private final CommentQueries queries;

    CommentResource(Commenting commenting, CommentQueries queries) {
        this.commenting = commenting;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "What was said about a task, newest first; of what was withdrawn, only that it was")
    public Page<CommentView> list(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return queries.list(id, limit, cursor);
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Say something about a task; posts are mentioned, not persons")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response say(@RestPath UUID id, @Valid @NotNull Commenting.NewComment comment) {
        CommentView said = queries.get(id, commenting.say(id, comment));
        return Response.created(URI.create("/tasks/" + id + "/comments/" + said.id()))
                .entity(said)
                .build();
    }

    @GET
    @Path("{commentId}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One comment")
    public CommentView get(@RestPath UUID id, @RestPath UUID commentId) {
        return queries.get(id, commentId);
    }

    @POST
    @Path("{commentId}/withdrawal")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Withdraw what oneself said; a trace of it stays")
    public CommentView withdraw(@RestPath UUID id, @RestPath UUID commentId) {
        commenting.withdraw(id, commentId);
        return queries.get(id, commentId);
    }
}
