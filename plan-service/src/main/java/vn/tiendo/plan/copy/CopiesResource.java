package vn.tiendo.plan.copy;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plan copies")
class CopiesResource {
    private final AskingForCopies asking;

    CopiesResource(AskingForCopies asking) {
        this.asking = asking;
    }

    /** @param unitIds each gets one draft, at most once for the source and year */
    record CopyRequest(
            @NotNull(message = "Cần danh sách đơn vị") @Size(min = 1, max = 500, message = "Từ 1 đến 500 đơn vị")
                    List<@NotNull(message = "Thiếu đơn vị") UUID> unitIds,
            @NotNull(message = "Cần năm")
                    @Min(value = 2000, message = "Năm từ 2000")
                    @Max(value = 2100, message = "Năm đến 2100")
                    Integer year) {}

    @POST
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(
            summary = "Copy a plan to other units or for another year, in the background",
            description = "Leads are those of the other unit that play the same part; years in the timing are moved;"
                    + " "
                    + " recipients are those that stand to the other unit as before; estimates wait to be confirmed;"
                    + " number, date and signature are not copied.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CopyJob.class)))
    public Response copy(UUID planId, @Valid @NotNull(message = "Cần nội dung") CopyRequest body) {
        CopyJob job = asking.ask(planId, body.unitIds().stream().distinct().toList(), body.year());
        return Response.accepted(job)
                .header(HttpHeaders.LOCATION, "/plan-copies/" + job.id())
                .build();
    }
}
