package vn.tiendo.task.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.scope.Scope;

@Path("/tasks")
@Tag(name = "Evidence")
class TaskEvidenceResource {
    private final EvidenceQueries queries;
    private final Scope scope;

    TaskEvidenceResource(EvidenceQueries queries, Scope scope) {
        this.queries = queries;
        this.scope = scope;
    }

    @GET
    @Path("{id}/evidence")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "What proves the work on a task")
    public List<EvidenceView> of(@RestPath UUID id) {
        scope.requireInvolved(id);
        return queries.of(id);
    }
}
