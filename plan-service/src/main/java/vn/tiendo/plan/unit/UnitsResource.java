package vn.tiendo.plan.unit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

/** Names of public bodies are public among those who work with them, so units have no scope. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitsResource {
    private final UnitQueries queries;
    private final Clock clock;

    UnitsResource(UnitQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(
            summary = "Units that exist on a day, by name without regard to diacritics, kind or parent",
            description = "The day is today unless on says otherwise. A name that no unit of today bears finds units"
                    + " of other days, with inForce false; with on, only the day counts.")
    public Page<UnitView> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable UUID parent,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.page(
                new UnitQueries.Filter(q, kind, parent, day(on), on != null),
                Limit.of(limit),
                Cursor.decode(cursor, 3));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "One unit, whether or not it still exists")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response one(UUID id, @RestQuery @Nullable LocalDate on) {
        UnitView unit = queries.one(id, day(on));
        return Response.ok(unit).tag(Versions.tag(unit.version())).build();
    }

    @GET
    @Path("/{id}/tree")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "A unit with all units below it on a day")
    public UnitTree tree(UUID id, @RestQuery @Nullable LocalDate on) {
        return queries.tree(id, day(on));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
