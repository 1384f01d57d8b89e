package vn.tiendo.plan.succession;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.security.Permissions;

@Path("/units/successions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class SuccessionsResource {
    private final RecordingSuccessions recording;

    SuccessionsResource(RecordingSuccessions recording) {
        this.recording = recording;
    }

    @POST
    @PermissionsAllowed(Permissions.UNIT_WRITE)
    @Operation(
            summary = "Merge, split, dissolve or rename units from a day on",
            description = "With preview=true it answers 200 with what would move and writes nothing. Units below that"
                    + " are territories come under the successor; bodies end with their territory.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response record(
            @RestQuery boolean preview, @Valid @NotNull(message = "Cần nội dung") SuccessionRequest body) {
        SuccessionView view = recording.record(body, preview);
        return Response.status(view.preview() ? Response.Status.OK : Response.Status.CREATED)
                .entity(view)
                .build();
    }
}
