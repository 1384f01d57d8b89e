package vn.tiendo.task.work;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.list.TaskView;

@Path("/tasks")
@Tag(name = "Work")
class WorkResource {
    private final FinishingTasks finishing;
    private final AssigningTasks assigning;
    private final ChargingMembers charging;
    private final AddingEvidence adding;
    private final TaskQueries queries;

    WorkResource(
            FinishingTasks finishing,
            AssigningTasks assigning,
            ChargingMembers charging,
            AddingEvidence adding,
            TaskQueries queries) {
        this.finishing = finishing;
        this.assigning = assigning;
        this.charging = charging;
        this.adding = adding;
        this.queries = queries;
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Report the task as done; the lead's step")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response complete(@RestPath UUID id, @Valid FinishingTasks.@Nullable Completion completion) {
        finishing.complete(id, completion == null ? FinishingTasks.Completion.SILENT : completion);
        return task(id);
    }

    @POST
    @Path("{id}/verification")
    @PermissionsAllowed(Permissions.TASK_VERIFY)
    @Operation(summary = "Accept or return a task reported as done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response verify(@RestPath UUID id, @Valid @NotNull FinishingTasks.Verification verification) {
        finishing.verify(id, verification);
        return task(id);
    }

    @POST
    @Path("{id}/reopening")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Take up again what was reported done, verified or not arisen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response reopen(@RestPath UUID id, @Valid @NotNull FinishingTasks.Reopening reopening) {
        finishing.reopen(id, reopening.reason());
        return task(id);
    }

    @PUT
    @Path("{id}/assignment")
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(summary = "Charge one unit with the task")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response assign(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AssigningTasks.Assignment assignment) {
        assigning.assign(id, assignment, ifMatch);
        return task(id);
    }

    @POST
    @Path("{id}/members")
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(
            summary = "Give each member of the group that leads a task of its own",
            description = "The group's task takes no more progress of its own: it stands as its members together do.")
    public List<TaskView> chargeMembers(@RestPath UUID id, @Valid @NotNull ChargingMembers.Members members) {
        charging.charge(id, members);
        return queries.members(id);
    }

    @GET
    @Path("{id}/members")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "The tasks of the members, at most a few hundred")
    public List<TaskView> members(@RestPath UUID id) {
        return queries.members(id);
    }

    @PUT
    @Path("{id}/evidence/{evidenceId}")
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Let evidence serve the task; adding it twice changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response addEvidence(@RestPath UUID id, @RestPath UUID evidenceId) {
        adding.add(id, evidenceId);
        return task(id);
    }

    private Response task(UUID id) {
        TaskView task = queries.get(id);
        return Response.ok(task).tag(Versions.tag(task.version())).build();
    }
}
