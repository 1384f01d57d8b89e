package vn.tiendo.reporting.dashboard;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.tiendo.platform.security.Permissions;

/** Tells a page that it has grown old. It says nothing else: what changed is asked for under the reader's own rights. */
@Path("/dashboard/live")
class LiveResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** Then the page connects again, and its session is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long RECONNECT_AFTER_MILLIS = 2_000;

    private final Pulse pulse;

    LiveResource(Pulse pulse) {
        this.pulse = pulse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Multi<OutboundSseEvent> changes = pulse.changes()
                .map(standing ->
                        sse.newEventBuilder().name("changed").data(standing).build());
        // The first beat comes at once and makes proxies and browsers see that the stream is open.
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(beat -> sse.newEventBuilder()
                        .comment("Tiến Độ")
                        .reconnectDelay(RECONNECT_AFTER_MILLIS)
                        .build());
        return Multi.createBy().merging().streams(changes, beats).select().first(LONGEST);
    }
}
