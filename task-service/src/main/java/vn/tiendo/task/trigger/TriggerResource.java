package vn.tiendo.task.trigger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.tiendo.task.trigger.RecordingTriggers.Recorded;

@Path("/occurrence-triggers")
@Tag(name = "Occurrence triggers")
class TriggerResource {
    private final RecordingTriggers recording;
    private final TriggerQueries queries;

    TriggerResource(RecordingTriggers recording, TriggerQueries queries) {
        this.recording = recording;
        this.queries = queries;
    }

    @Schema(name = "TriggerWithdrawal")
    record Withdrawal(
            @NotBlank(message = "Chưa nêu lý do") @Size(max = 4000, message = "Lý do dài quá 4000 ký tự")
                    String reason) {}

    @POST
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(
            summary = "Record an event that work of the unit's plans waits for",
            description = "Opens the dates that the event sets. The same event of the same day is one: 200 then.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Response record(@Valid @NotNull RecordingTriggers.NewTrigger trigger) {
        Recorded recorded = recording.record(trigger);
        TriggerView view = queries.get(recorded.id());
        return recorded.fresh()
                ? Response.created(URI.create("/occurrence-triggers/" + view.id()))
                        .entity(view)
                        .build()
                : Response.ok(view).build();
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Events of the units the caller works for, above and below, newest first")
    public Page<TriggerView> list(
            @RestQuery @Nullable UUID unitId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return queries.list(unitId, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One event with the dates it opened")
    public TriggerView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed(Permissions.TASK_ASSIGN)
    @Operation(summary = "Take an event back that did not happen, while nobody has worked by it")
    public TriggerView withdraw(@RestPath UUID id, @Valid @NotNull Withdrawal withdrawal) {
        recording.withdraw(id, withdrawal.reason());
        return queries.get(id);
    }
}
