package vn.tiendo.plan.closing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{id}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ClosingResource {
    private final ClosingPlans closing;

    ClosingResource(ClosingPlans closing) {
        this.closing = closing;
    }

    /** @param closedOn today when left out; not before the plan was issued, and not in the future */
    record Closing(@Nullable LocalDate closedOn) {}

    @POST
    @PermissionsAllowed(Permissions.PLAN_ISSUE)
    @Operation(
            summary = "Close an issued plan; refused while an index that demands it has no self-score",
            description = "For a unit merged before the year's end the score of the unit that then stood in its place"
                    + " counts, unless it has its own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClosedPlan.class)))
    public Response close(UUID id, @Valid @NotNull(message = "Cần nội dung") Closing body) {
        ClosedPlan closed = closing.close(id, body.closedOn());
        return Response.ok(closed).tag(Versions.tag(closed.version())).build();
    }
}
