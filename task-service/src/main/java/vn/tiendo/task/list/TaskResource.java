package vn.tiendo.task.list;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
            @RestQuery @Nullable UUID unitId,
            @Parameter(description = "count the units below unitId too") @RestQuery boolean subtree,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID leadUnitId,
            @Parameter(description = "led by the caller's units or units below them") @RestQuery boolean mine,
            @RestQuery List<TaskState> state,
            @RestQuery List<Timeliness> timeliness,
            @RestQuery @Nullable String index,
            @Parameter(description = "number or name of an index area") @RestQuery @Nullable String dimension,
            @Parameter(
                            description = "a day or a moment; the last moment of the task lies before it",
                            schema = @Schema(type = SchemaType.STRING))
                    @RestQuery
                    @Nullable
                    Instant dueBefore,
            @Parameter(description = "words, blind to diacritics and case") @RestQuery @Nullable String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"dueAt", "code", "updatedAt"},
                                            defaultValue = "dueAt"))
                    @RestQuery
                    @DefaultValue("dueAt")
                    TaskSort sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @Parameter(description = "a day or a moment", schema = @Schema(type = SchemaType.STRING))
                    @RestQuery
                    @Nullable
                    Instant updatedSince) {
        TaskFilter filter = new TaskFilter(
                unitId,
                subtree,
                planId,
                leadUnitId,
                mine,
                state,
                timeliness,
                index,
                dimension,
                dueBefore,
                q,
                updatedSince);
        return queries.list(filter, sort, limit, cursor);
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
