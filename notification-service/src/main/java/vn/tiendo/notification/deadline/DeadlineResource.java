package vn.tiendo.notification.deadline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/deadlines")
@Tag(name = "Deadlines")
@Produces(MediaType.APPLICATION_JSON)
class DeadlineResource {
    private final DeadlineQueries deadlines;
    private final Caller caller;

    DeadlineResource(DeadlineQueries deadlines, Caller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.DEADLINE_READ)
    @Operation(
            summary =
                    "The register of deadlines, earliest first; from and to are last days in Viet Nam, both inclusive")
    public Page<DeadlineView> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("subtree") @DefaultValue("false") boolean subtree,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("status") @Nullable DeadlineStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (unitId != null) {
            caller.unit(unitId);
        }
        return deadlines.list(
                new DeadlineQueries.Filter(caller.roots(), unitId, subtree, from, to, status), Limit.of(limit), cursor);
    }
}
