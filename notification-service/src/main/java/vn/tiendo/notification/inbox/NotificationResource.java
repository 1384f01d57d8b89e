package vn.tiendo.notification.inbox;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationQueries.ReadState;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/notifications")
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {
    private final Notifications notifications;
    private final NotificationQueries queries;
    private final Caller caller;
    private final Clock clock;

    NotificationResource(Notifications notifications, NotificationQueries queries, Caller caller, Clock clock) {
        this.notifications = notifications;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(summary = "Notices to the caller's own units, newest first")
    public Page<NotificationView> list(
            @QueryParam("state") @Nullable ReadState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return queries.list(caller.roots(), state, Limit.of(limit), cursor);
    }

    @POST
    @Path("{id}/read")
    @Transactional
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(summary = "Mark a notice read, for all who hold a post in the unit")
    public NotificationView read(@PathParam("id") UUID id) {
        Notification notification = notifications
                .findByIdOptional(id)
                .filter(found -> caller.roots().contains(found.unitId()))
                .orElseThrow(Problem::notFound);
        notification.read(caller.subject(), clock.instant());
        return notification.view();
    }
}
