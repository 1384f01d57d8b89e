package vn.tiendo.task.difficulty;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/difficulties")
@Tag(name = "Difficulties")
class DifficultyResource {
    private final HandlingDifficulties handling;
    private final DifficultyQueries queries;

    DifficultyResource(HandlingDifficulties handling, DifficultyQueries queries) {
        this.handling = handling;
        this.queries = queries;
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(
            summary = "Raise a difficulty met on a task; it first lies with the unit that leads the task",
            description = "Its text goes into reports: name offices and posts, and no person.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DifficultyView.class)))
    public Response raise(@Valid @NotNull HandlingDifficulties.NewDifficulty difficulty) {
        DifficultyView raised = queries.get(handling.raise(difficulty));
        return Response.created(URI.create("/difficulties/" + raised.id()))
                .entity(raised)
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Difficulties on tasks the caller may see, newest first")
    public Page<DifficultyView> list(
            @RestQuery @Nullable UUID taskId,
            @Parameter(description = "the level it lies with") @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable DifficultyStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.list(taskId, unitId, status, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One difficulty with its history")
    public DifficultyView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/escalation")
    @PermissionsAllowed(Permissions.DIFFICULTY_HANDLE)
    @Operation(summary = "Pass it on to the level above; the step of the level it lies with")
    public DifficultyView escalate(@RestPath UUID id, @Valid @NotNull HandlingDifficulties.Note note) {
        handling.escalate(id, note);
        return queries.get(id);
    }

    @POST
    @Path("{id}/resolution")
    @PermissionsAllowed(Permissions.DIFFICULTY_HANDLE)
    @Operation(
            summary = "Say how it was solved; the step of the level it lies with",
            description = "The note goes into reports: name offices and posts, and no person.")
    public DifficultyView resolve(@RestPath UUID id, @Valid @NotNull HandlingDifficulties.Note note) {
        handling.resolve(id, note);
        return queries.get(id);
    }
}
