package vn.tiendo.task.export;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.list.SavedFilters;
import vn.tiendo.task.list.TaskFilterParameters;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.list.TaskView;

@Path("/tasks")
@Tag(name = "Tasks")
class TaskExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_A_PAGE = 200;

    private final TaskQueries queries;
    private final SavedFilters filters;

    TaskExportResource(TaskQueries queries, SavedFilters filters) {
        this.queries = queries;
        this.filters = filters;
    }

    private interface Format {
        TaskSheet on(OutputStream out) throws IOException;
    }

    @GET
    @Path("export.csv")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "The whole list as CSV, narrowed like the list")
    @APIResponse(responseCode = "200", description = "UTF-8, safe against formulas")
    public Response csv(
            @BeanParam TaskFilterParameters parameters, @RestQuery @Nullable UUID filter, @Context UriInfo address) {
        filters.apply(filter, parameters, address);
        return file(parameters, CSV, "nhiem-vu.csv", CsvSheet::new);
    }

    @GET
    @Path("export.xlsx")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "The whole list as a workbook, narrowed like the list")
    @APIResponse(responseCode = "200", description = "One sheet; numbers and days are cells of their type")
    public Response xlsx(
            @BeanParam TaskFilterParameters parameters, @RestQuery @Nullable UUID filter, @Context UriInfo address) {
        filters.apply(filter, parameters, address);
        return file(parameters, XLSX, "nhiem-vu.xlsx", ExcelSheet::new);
    }

    private Response file(TaskFilterParameters parameters, String type, String name, Format format) {
        // What is refused is refused before the file begins.
        Page<TaskView> first = queries.list(parameters, MOST_A_PAGE, null);
        return Response.ok((StreamingOutput) out -> write(first, parameters, format, out))
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Page by page, so that neither memory nor a transaction grows with the list. */
    private void write(Page<TaskView> first, TaskFilterParameters parameters, Format format, OutputStream out)
            throws IOException {
        try (TaskSheet sheet = format.on(out)) {
            Page<TaskView> page = first;
            while (true) {
                for (TaskView task : page.items()) {
                    sheet.add(task);
                }
                if (page.next() == null) {
                    return;
                }
                page = queries.list(parameters, MOST_A_PAGE, page.next());
            }
        }
    }
}
