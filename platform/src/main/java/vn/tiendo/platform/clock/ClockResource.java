package vn.tiendo.platform.clock;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Reads and moves the clock. Only where {@code tiendo.clock.movable} is set, as on the local stack; the gateway never
 * routes here.
 */
@Path("/local/clock")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ClockResource {
    private final MovableClock clock;
    private final Event<ClockMoved> moved;
    private final boolean movable;

    ClockResource(
            MovableClock clock,
            Event<ClockMoved> moved,
            @ConfigProperty(name = "tiendo.clock.movable", defaultValue = "false") boolean movable) {
        this.clock = clock;
        this.moved = moved;
        this.movable = movable;
    }

    public record Now(@NotNull OffsetDateTime now) {}

    @GET
    @Operation(hidden = true)
    public Now now() {
        return new Now(OffsetDateTime.now(clock));
    }

    @PUT
    @Operation(hidden = true)
    public Now move(@Valid @NotNull Now to) {
        if (!movable) {
            throw new NotFoundException();
        }
        clock.moveTo(to.now().toInstant());
        moved.fire(new ClockMoved(clock.instant()));
        return now();
    }
}
