package vn.tiendo.plan.issuance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/issuance-duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Issuance duties")
class IssuanceDutiesResource {
    private final WaivingIssuance waiving;

    IssuanceDutiesResource(WaivingIssuance waiving) {
        this.waiving = waiving;
    }

    /** Why a unit need not issue a plan of its own. */
    record Waiver(
            @NotBlank(message = "Cần lý do") @Size(max = 1000, message = "Lý do dài quá 1000 ký tự") String reason) {}

    @POST
    @Path("/{id}/waiver")
    @PermissionsAllowed(Permissions.PLAN_APPRAISE)
    @Operation(summary = "Excuse a unit from issuing a plan, with a reason")
    public void waive(UUID id, @Valid @NotNull(message = "Cần nội dung") Waiver body) {
        waiving.waive(id, body.reason().strip());
    }
}
