package vn.tiendo.task.coordination;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/requests")
@Tag(name = "Coordination requests")
class RequestResource {
    private final AnsweringRequests answering;
    private final RequestQueries queries;

    RequestResource(AnsweringRequests answering, RequestQueries queries) {
        this.answering = answering;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Requests on tasks the caller may see or made to the caller's units, newest first")
    public Page<RequestView> list(
            @RestQuery @Nullable UUID taskId,
            @Parameter(description = "the unit asked") @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable RequestStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.list(taskId, unitId, status, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One request")
    public RequestView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed(Permissions.REQUEST_ANSWER)
    @Operation(summary = "Accept or decline; the step of the unit asked. Who accepts becomes a supporting unit")
    public RequestView answer(@RestPath UUID id, @Valid @NotNull AnsweringRequests.Answer answer) {
        answering.answer(id, answer);
        return queries.get(id);
    }
}
