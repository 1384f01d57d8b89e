package vn.tiendo.reporting.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.reporting.obligation.ObligationView;

@Path("/report-obligations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report obligations")
class DecisionResource {
    private final DecidingReports deciding;

    DecisionResource(DecidingReports deciding) {
        this.deciding = deciding;
    }

    record Ground(
            @NotBlank(message = "Cần nêu lý do") @Size(max = 2_000, message = "Lý do dài nhất 2.000 ký tự")
                    String reason) {}

    record History(List<Decision> items) {}

    @POST
    @Path("/{id}/transfer")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @Operation(summary = "Let another unit report, by default the recorded successor of one that ended")
    public ObligationView transfer(@PathParam("id") UUID id, @Valid @NotNull Transfer request) {
        return deciding.transfer(id, request);
    }

    @POST
    @Path("/{id}/transfer/reversal")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @Operation(summary = "Take back the last transfer, while nothing is submitted")
    public ObligationView reverseTransfer(@PathParam("id") UUID id, @Valid @NotNull Ground request) {
        return deciding.reverseTransfer(id, request.reason());
    }

    @POST
    @Path("/{id}/waiver")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @Operation(summary = "Lift an obligation; nothing is owed any more")
    public ObligationView waive(@PathParam("id") UUID id, @Valid @NotNull Ground request) {
        return deciding.waive(id, request.reason());
    }

    @POST
    @Path("/{id}/waiver/reversal")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @Operation(summary = "Take back a waiver; the report is owed again by the same date")
    public ObligationView reverseWaiver(@PathParam("id") UUID id, @Valid @NotNull Ground request) {
        return deciding.reverseWaiver(id, request.reason());
    }

    @GET
    @Path("/{id}/decisions")
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "Every transfer, waiver and reversal, oldest first")
    public History decisions(@PathParam("id") UUID id) {
        return new History(deciding.history(id));
    }
}
