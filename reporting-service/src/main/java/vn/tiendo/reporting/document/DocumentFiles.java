package vn.tiendo.reporting.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.reporting.report.ReportQueries;
import vn.tiendo.reporting.report.ReportView;

/** Reports for the programs that offices write and calculate with. */
@Path("/reports")
@Tag(name = "Reports")
class DocumentFiles {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final ReportQueries reports;
    private final Caller caller;

    DocumentFiles(ReportQueries reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Path("/{id}.docx")
    @Transactional
    @Produces(OFFICE + "wordprocessingml.document")
    @PermissionsAllowed(Permissions.REPORT_READ)
    @APIResponseSchema(value = File.class, responseCode = "200")
    @Operation(summary = "The report as the letter to sign, in the layout of Nghị định 30/2020/NĐ-CP")
    public Response docx(@PathParam("id") UUID id) {
        ReportView report = reports.find(caller.roots(), id);
        return file(report, OfficialReport.docx(report), "docx");
    }

    @GET
    @Path("/{id}.xlsx")
    @Transactional
    @Produces(OFFICE + "spreadsheetml.sheet")
    @PermissionsAllowed(Permissions.REPORT_READ)
    @APIResponseSchema(value = File.class, responseCode = "200")
    @Operation(summary = "The report's tasks and figures as a workbook")
    public Response xlsx(@PathParam("id") UUID id) {
        ReportView report = reports.find(caller.roots(), id);
        return file(report, ReportWorkbook.xlsx(report), "xlsx");
    }

    private static Response file(ReportView report, byte[] content, String extension) {
        String name = "bao-cao-" + report.year() + "-" + report.period() + "-" + report.id() + "." + extension;
        return Response.ok(content)
                .tag(Versions.tag(report.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
