package vn.tiendo.reporting.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

/** Reports to take away. */
@Path("/reports")
@Tag(name = "Reports")
class ReportFiles {
    private final ReportQueries queries;
    private final Caller caller;

    ReportFiles(ReportQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}.json")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.REPORT_READ)
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    @Operation(summary = "The report as a JSON file")
    public Response json(@PathParam("id") UUID id) {
        ReportView report = queries.find(caller.roots(), id);
        return file(report, report, "json");
    }

    @GET
    @Path("/{id}.csv")
    @Transactional
    @Produces("text/csv; charset=UTF-8")
    @PermissionsAllowed(Permissions.REPORT_READ)
    @APIResponseSchema(value = String.class, responseCode = "200")
    @Operation(summary = "The report's tasks as a table for spreadsheets")
    public Response csv(@PathParam("id") UUID id) {
        ReportView report = queries.find(caller.roots(), id);
        return file(report, ReportCsv.of(report), "csv");
    }

    private static Response file(ReportView report, Object content, String extension) {
        String name = "bao-cao-" + report.year() + "-" + report.period() + "-" + report.id() + "." + extension;
        return Response.ok(content)
                .tag(Versions.tag(report.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
