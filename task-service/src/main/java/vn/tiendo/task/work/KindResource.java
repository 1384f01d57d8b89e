package vn.tiendo.task.work;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.kind.Kinds;
import vn.tiendo.task.kind.WorkKind;
import vn.tiendo.task.list.TaskQueries;

@Path("/tasks/{id}/kind")
@Tag(name = "Kinds of work")
class KindResource {
    private final SettingKinds setting;
    private final Kinds kinds;
    private final TaskQueries queries;

    KindResource(SettingKinds setting, Kinds kinds, TaskQueries queries) {
        this.setting = setting;
        this.kinds = kinds;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "What kind of work the task is, with the fields of that kind; its ETag is the task's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkKind.class)))
    public Response get(@RestPath UUID id) {
        return answer(id);
    }

    @PUT
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(
            summary = "Say what kind of work the task is",
            description = "By whoever answers for the plan or leads the task. How long a publication hangs is counted"
                    + " in working days, the day of posting excluded.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkKind.class)))
    public Response set(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WorkKind kind) {
        setting.set(id, kind, ifMatch);
        return answer(id);
    }

    private Response answer(UUID id) {
        long version = queries.get(id).version();
        return Response.ok(kinds.of(id)).tag(Versions.tag(version)).build();
    }
}
