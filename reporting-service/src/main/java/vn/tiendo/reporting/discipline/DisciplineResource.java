package vn.tiendo.reporting.discipline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.unit.Unit;

@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
class DisciplineResource {
    private final DisciplineQueries queries;
    private final Caller caller;

    DisciplineResource(DisciplineQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/completeness")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(summary = "Reports submitted of those due, by unit")
    public DisciplineView completeness(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("depth") @DefaultValue("1") @Min(0) @Max(6) int depth,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("period") @Nullable String period) {
        return queries.of(unit(unitId), depth, year, period, Discipline.Share.SUBMITTED);
    }

    @GET
    @Path("/timeliness")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(summary = "Reports submitted in time of those due, by unit")
    public DisciplineView timeliness(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("depth") @DefaultValue("1") @Min(0) @Max(6) int depth,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("period") @Nullable String period) {
        return queries.of(unit(unitId), depth, year, period, Discipline.Share.ON_TIME);
    }

    private Unit unit(@Nullable UUID unitId) {
        return caller.unit(unitId == null ? caller.homeUnit() : unitId);
    }
}
