package vn.tiendo.reporting.progress;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Permissions;

@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
class ProgressResource {
    private final ProgressQueries queries;
    private final AskedUnits units;

    ProgressResource(ProgressQueries queries, AskedUnits units) {
        this.queries = queries;
        this.units = units;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(summary = "Figures of a unit and all units below it, true now")
    @APIResponseSchema(ProgressView.class)
    public byte[] progress(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("groupBy") @DefaultValue("UNIT") GroupBy groupBy,
            @QueryParam("index") @Nullable String index,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("depth") @DefaultValue("1") @Min(0) @Max(6) int depth) {
        return queries.answer(units.of(unitId), groupBy, depth, index, year).json();
    }
}
