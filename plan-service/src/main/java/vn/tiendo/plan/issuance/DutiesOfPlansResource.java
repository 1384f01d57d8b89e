package vn.tiendo.plan.issuance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}/issuance-duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Issuance duties")
class DutiesOfPlansResource {
    private final IssuanceQueries queries;

    DutiesOfPlansResource(IssuanceQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Which units below owe a plan under this one, and who is late")
    public Page<IssuanceDutyView> list(
            UUID planId,
            @RestQuery @Nullable IssuanceState status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.page(planId, status, Limit.of(limit), Cursor.decode(cursor, 1));
    }
}
