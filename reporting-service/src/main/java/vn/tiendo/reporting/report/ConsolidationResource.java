package vn.tiendo.reporting.report;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Permissions;

/** A superior's report from the accepted reports of its subordinates. What comes of it is a report like any other. */
@Path("/consolidations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ConsolidationResource {
    private final DraftingReports drafting;

    ConsolidationResource(DraftingReports drafting) {
        this.drafting = drafting;
    }

    @POST
    @PermissionsAllowed({Permissions.REPORT_WRITE, Permissions.REPORT_CONSOLIDATE})
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    @Operation(summary = "Add up what subordinates reported for the period, naming those whose report is missing")
    public Response consolidate(@Valid @NotNull ReportResource.NewReport request) {
        return ReportResource.answer(drafting.consolidate(request.obligationId()));
    }
}
