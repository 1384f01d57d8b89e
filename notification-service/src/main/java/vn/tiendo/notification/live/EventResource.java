package vn.tiendo.notification.live;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationView;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/events")
@Tag(name = "Notifications")
class EventResource {
    private static final long RECONNECT_AFTER_MILLIS = 2_000;

    private final LiveNotifications live;
    private final Caller caller;
    private final Duration heartbeat;
    private final Duration longest;

    EventResource(
            LiveNotifications live,
            Caller caller,
            @ConfigProperty(name = "tiendo.events.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "tiendo.events.longest") Duration longest) {
        this.live = live;
        this.caller = caller;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(
            summary =
                    "Live notices to the caller's own units as server-sent events; Last-Event-ID resumes after a break")
    @APIResponse(
            responseCode = "200",
            description = "Each event carries a notice as JSON under the notice's id",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NotificationView.class)))
    public Multi<OutboundSseEvent> events(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId, @Context Sse sse) {
        Multi<OutboundSseEvent> notices = live.stream(Set.copyOf(caller.roots()), idOf(lastEventId))
                .map(notification -> eventOf(sse, notification));
        // The first beat comes at once and makes proxies and clients see that the stream is open.
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(beat -> sse.newEventBuilder()
                        .comment("Tiến Độ")
                        .reconnectDelay(RECONNECT_AFTER_MILLIS)
                        .build());
        return Multi.createBy().merging().streams(notices, beats).select().first(longest);
    }

    private static OutboundSseEvent eventOf(Sse sse, NotificationView notification) {
        return sse.newEventBuilder()
                .id(notification.id().toString())
                .name(notification.kind().eventName())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(NotificationView.class, notification)
                .build();
    }

    private static @Nullable UUID idOf(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(lastEventId.strip());
        } catch (IllegalArgumentException foreign) {
            throw Problem.of(LiveProblem.INVALID_LAST_EVENT_ID).causedBy(foreign);
        }
    }
}
