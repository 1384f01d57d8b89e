package vn.tiendo.task.list;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/tasks")
@Tag(name = "Tasks")
class TaskResource {
    private final TaskQueries queries;

    TaskResource(TaskQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "Tasks the caller may see",
            description = "Filters combine with AND; a repeated state or timeliness combines with OR.")
    public Page<TaskView> list(
            @RestQuery @Nullable String unitId,
            @Parameter(description = "count the units below unitId too") @RestQuery boolean subtree,
            @RestQuery @Nullable String planId,
            @RestQuery @Nullable String leadUnitId,
            @Parameter(description = "led by the caller's units or units below them") @RestQuery boolean mine,
            @Parameter(schema = @Schema(implementation = TaskState[].class)) @RestQuery List<String> state,
            @Parameter(schema = @Schema(implementation = Timeliness[].class)) @RestQuery List<String> timeliness,
            @RestQuery @Nullable String index,
            @Parameter(description = "number or name of an index area") @RestQuery @Nullable String dimension,
            @Parameter(description = "a day or a moment; the last moment of the task lies before it")
                    @RestQuery
                    @Nullable
                    String dueBefore,
            @Parameter(description = "words, blind to diacritics and case") @RestQuery @Nullable String q,
            @Parameter(description = "dueAt (default), code or updatedAt") @RestQuery @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String updatedSince) {
        TaskFilter filter = new TaskFilter(
                QueryValue.uuid("unitId", unitId),
                subtree,
                QueryValue.uuid("planId", planId),
                QueryValue.uuid("leadUnitId", leadUnitId),
                mine,
                QueryValue.constants("state", state, TaskState.class),
                QueryValue.constants("timeliness", timeliness, Timeliness.class),
                index,
                dimension,
                QueryValue.moment("dueBefore", dueBefore),
                q,
                QueryValue.moment("updatedSince", updatedSince));
        return queries.list(filter, TaskSort.of(sort), limit, cursor);
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
