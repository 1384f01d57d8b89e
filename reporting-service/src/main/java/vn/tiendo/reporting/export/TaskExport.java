package vn.tiendo.reporting.export;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/export")
@Tag(name = "Export")
class TaskExport {
    static final String COMPLETE_UNTIL = "Complete-Until";
    private static final String NDJSON = "application/x-ndjson";

    private final TaskStream tasks;
    private final Caller caller;

    TaskExport(TaskStream tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Path("/tasks.ndjson")
    @Transactional
    @Produces(NDJSON)
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @APIResponse(
            responseCode = "200",
            description = "One task a line, in no order that means anything",
            headers =
                    @Header(
                            name = COMPLETE_UNTIL,
                            description = "The updatedSince to ask with next time; a task may then come again",
                            schema = @Schema(implementation = Instant.class)),
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = TaskLine.class)))
    @Operation(summary = "All tasks of one's units, or those taken in since, streamed one a line")
    public Response export(
            @Parameter(description = "One unit and all below it; without it, all units one's rights cover")
                    @QueryParam("subtree")
                    @Nullable
                    UUID subtree,
            @Parameter(
                            description =
                                    "a day or a moment, inclusive: when this service took the status in, by real time",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince) {
        if (subtree != null) {
            caller.unit(subtree);
        }
        TaskStream.Selection selection = new TaskStream.Selection(caller.roots(), subtree, updatedSince);
        return Response.ok((StreamingOutput) out -> tasks.write(selection, out))
                .header(COMPLETE_UNTIL, tasks.completeUntil())
                .build();
    }
}
