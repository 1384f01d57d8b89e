package vn.tiendo.task.extension;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/extensions")
@Tag(name = "Extensions")
class ExtensionResource {
    private final DecidingExtensions deciding;
    private final ExtensionQueries queries;

    ExtensionResource(DecidingExtensions deciding, ExtensionQueries queries) {
        this.deciding = deciding;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Extensions of the tasks the caller may see, newest first: the history of their dates")
    public Page<ExtensionView> list(
            @RestQuery @Nullable UUID taskId,
            @RestQuery @Nullable ExtensionStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.list(taskId, status, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One extension")
    public ExtensionView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed(Permissions.EXTENSION_DECIDE)
    @Operation(summary = "Accept, which moves the date, or refuse; the step of the level above the lead")
    public ExtensionView decide(@RestPath UUID id, @Valid @NotNull DecidingExtensions.Decision decision) {
        deciding.decide(id, decision);
        return queries.get(id);
    }
}
