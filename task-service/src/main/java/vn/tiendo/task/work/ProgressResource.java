package vn.tiendo.task.work;

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
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.scope.Scope;

@Path("/tasks/{id}/progress")
@Tag(name = "Work")
class ProgressResource {
    private final RecordingProgress recording;
    private final ProgressLedger ledger;
    private final Scope scope;

    ProgressResource(RecordingProgress recording, ProgressLedger ledger, Scope scope) {
        this.recording = recording;
        this.ledger = ledger;
        this.scope = scope;
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_WORK)
    @Operation(summary = "Record work done, a measurement, or that the case did not arise")
    @APIResponse(
            responseCode = "201",
            description = "Recorded now, or before under the same id",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    public Response record(@RestPath UUID id, @Valid @NotNull Progress.Entry entry) {
        Progress progress = recording.record(id, entry);
        return Response.created(URI.create("/tasks/" + id + "/progress/" + progress.id()))
                .tag(Versions.tag(progress.taskVersion()))
                .entity(progress)
                .build();
    }

    @GET
    @Path("{progressId}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One entry of progress as it was recorded")
    public Progress get(@RestPath UUID id, @RestPath UUID progressId) {
        scope.of(id);
        return ledger.of(id, progressId).orElseThrow(Problem::notFound);
    }
}
