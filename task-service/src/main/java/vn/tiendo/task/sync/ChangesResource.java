package vn.tiendo.task.sync;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Permissions;

@Path("/changes")
@Tag(name = "Off-line")
class ChangesResource {
    private final ChangeQueries queries;

    ChangesResource(ChangeQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "What changed in the caller's sight since the last time",
            description = "Each task comes at most once a page, as it is now. Without `since` all tasks come. A 410"
                    + " tells the phone to forget what it keeps and to begin without `since`.")
    public Changes since(
            @Parameter(description = "`next` of the last answer") @RestQuery @Nullable String since,
            @RestQuery @Nullable Integer limit) {
        return queries.since(since, limit);
    }
}
