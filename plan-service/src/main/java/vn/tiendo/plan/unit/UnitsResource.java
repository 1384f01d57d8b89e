package vn.tiendo.plan.unit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Names of public bodies are public among those who work with them, so only their changes have a scope. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitsResource {
    private final UnitQueries queries;
    private final WritingUnits writing;
    private final Clock clock;

    UnitsResource(UnitQueries queries, WritingUnits writing, Clock clock) {
        this.queries = queries;
        this.writing = writing;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(
            summary = "Units as they are on a day, by name without regard to diacritics, code, kind or parent",
            description = "The day is today unless on says otherwise. A name or code that no unit of today bears finds"
                    + " those who bore it on other days, with what they are called now; with on, only the day counts.")
    public Page<UnitView> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable UUID parent,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return queries.page(
                new UnitQueries.Filter(q, code, kind, parent, day(on), on != null),
                Limit.of(limit),
                Cursor.decode(cursor, 3));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "One unit as it was on a day, whether or not it still exists")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response one(UUID id, @RestQuery @Nullable LocalDate on) {
        return answer(queries.one(id, day(on)));
    }

    @POST
    @PermissionsAllowed(Permissions.UNIT_WRITE)
    @Operation(summary = "Found a unit below one of the caller's units")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response found(@Valid @NotNull(message = "Cần nội dung") WritingUnits.NewUnit body) {
        UnitView unit = writing.found(body);
        return Response.created(URI.create("/units/" + unit.id()))
                .entity(unit)
                .tag(Versions.tag(unit.version()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed(Permissions.UNIT_WRITE)
    @Operation(
            summary = "Change a unit from a day on, or correct what is written of it; needs If-Match",
            description = "With from and legalReference a new period begins; without from the present period is"
                    + " corrected, for a reason. All units below move along with a changed parent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") WritingUnits.UnitChange body) {
        return answer(writing.change(id, body, ifMatch));
    }

    @GET
    @Path("/{id}/tree")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "A unit with all units below it on a day")
    public UnitTree tree(UUID id, @RestQuery @Nullable LocalDate on) {
        return queries.tree(id, day(on));
    }

    private static Response answer(UnitView unit) {
        return Response.ok(unit).tag(Versions.tag(unit.version())).build();
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
