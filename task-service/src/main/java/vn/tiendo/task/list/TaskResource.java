package vn.tiendo.task.list;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/tasks")
@Tag(name = "Tasks")
class TaskResource {
    private final TaskQueries queries;
    private final SavedFilters filters;

    TaskResource(TaskQueries queries, SavedFilters filters) {
        this.queries = queries;
        this.filters = filters;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "Tasks the caller may see",
            description = "Filters combine with AND; a repeated state or timeliness combines with OR. What a kept"
                    + " filter says counts as far as the address does not say it.")
    public Page<TaskView> list(
            @BeanParam TaskFilterParameters parameters,
            @RestQuery @Nullable UUID filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo address) {
        filters.apply(filter, parameters, address);
        return queries.list(parameters, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One task")
    @APIResponse(
            responseCode = "200",
            description = "The task; its version is the ETag",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response get(@RestPath UUID id) {
        TaskView task = queries.get(id);
        return Response.ok(task).tag(Versions.tag(task.version())).build();
    }
}
