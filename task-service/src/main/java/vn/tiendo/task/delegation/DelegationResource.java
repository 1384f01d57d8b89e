package vn.tiendo.task.delegation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/delegations")
@Tag(name = "Delegations")
class DelegationResource {
    private final Delegating delegating;

    DelegationResource(Delegating delegating) {
        this.delegating = delegating;
    }

    @POST
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(
            summary = "Say who stands in for whom, from and to which day",
            description =
                    "Messages of the unit go to the stand-in, if they hold a post there. Work belongs to offices, so"
                            + " nobody gains a right by it; the timeline says for whom they acted. For others it is recorded by whoever assigns their work.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response delegate(@Valid @NotNull(message = "Cần nội dung") Delegating.NewDelegation delegation) {
        DelegationView made = delegating.delegate(delegation);
        return Response.created(URI.create("/delegations/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Delegations in the caller's units, newest first")
    public Page<DelegationView> list(
            @RestQuery @Nullable UUID personId,
            @RestQuery @Nullable Boolean active,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return delegating.list(personId, active, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One delegation")
    public DelegationView get(@RestPath UUID id) {
        return delegating.get(id);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Revoke a delegation")
    public void revoke(@RestPath UUID id) {
        delegating.revoke(id);
    }
}
