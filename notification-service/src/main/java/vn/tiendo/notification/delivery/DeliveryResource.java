package vn.tiendo.notification.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
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

@Path("/deliveries")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {
    private final DeliveryQueries deliveries;
    private final Caller caller;

    DeliveryResource(DeliveryQueries deliveries, Caller caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(
            summary =
                    "Who was told what, when, by which channel and with what result, newest first; from and to are days, inclusive")
    public Page<DeliveryView> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("notificationId") @Nullable UUID notificationId,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("personId") @Nullable String personId,
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (unitId != null) {
            caller.unit(unitId);
        }
        return deliveries.list(
                new DeliveryQueries.Filter(
                        caller.roots(), unitId, notificationId, subjectId, personId, state, from, to),
                Limit.of(limit),
                cursor);
    }
}
