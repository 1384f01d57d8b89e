package vn.tiendo.task.list;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/task-filters")
@Tag(name = "Task filters")
class SavedFilterResource {
    private final SavedFilters filters;

    SavedFilterResource(SavedFilters filters) {
        this.filters = filters;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "The caller's kept searches by name, 50 at most")
    public Page<SavedFilter> list() {
        return new Page<>(filters.all(), null);
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "Keep a search of the task list under a name",
            description = "Nobody else sees it. GET /tasks?filter={id} and the exports use it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SavedFilter.class)))
    public Response add(@Valid @NotNull(message = "Cần nội dung") SavedFilter.Wanted wanted) {
        SavedFilter made = filters.add(wanted);
        return Response.created(URI.create("/task-filters/" + made.id()))
                .entity(made)
                .tag(Versions.tag(made.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One kept search")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedFilter.class)))
    public Response get(@RestPath UUID id) {
        return tagged(filters.get(id));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Change a kept search or its name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedFilter.class)))
    public Response change(
            @RestPath UUID id,
            @Valid @NotNull(message = "Cần nội dung") SavedFilter.Wanted wanted,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(filters.change(id, wanted, ifMatch));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Keep a search no longer")
    public void remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        filters.remove(id, ifMatch);
    }

    private static Response tagged(SavedFilter filter) {
        return Response.ok(filter).tag(Versions.tag(filter.version())).build();
    }
}
