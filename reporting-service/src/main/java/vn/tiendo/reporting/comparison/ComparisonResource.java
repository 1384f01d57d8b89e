package vn.tiendo.reporting.comparison;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.reporting.report.ReportQueries;

@Path("/reports/{id}/comparison")
@Tag(name = "Reports")
class ComparisonResource {
    private final ComparingReports comparing;
    private final ReportQueries reports;
    private final Caller caller;

    ComparisonResource(ComparingReports comparing, ReportQueries reports, Caller caller) {
        this.comparing = comparing;
        this.reports = reports;
        this.caller = caller;
    }

    /** Whoever may read the report may read what came before it: those are figures of the same unit and its forerunners. */
    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "The report beside the last period and last year, through mergers")
    public Comparison compare(@PathParam("id") UUID id) {
        return comparing.of(reports.find(caller.roots(), id));
    }
}
