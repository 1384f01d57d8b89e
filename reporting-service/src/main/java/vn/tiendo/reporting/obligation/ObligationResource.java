package vn.tiendo.reporting.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/report-obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report obligations")
class ObligationResource {
    private final ObligationQueries queries;
    private final ReportingDefaults defaults;
    private final Caller caller;

    ObligationResource(ObligationQueries queries, ReportingDefaults defaults, Caller caller) {
        this.queries = queries;
        this.defaults = defaults;
        this.caller = caller;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "Who owes what to whom by when, the most urgent first")
    public Page<ObligationView> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("subtree") @DefaultValue("false") boolean subtree,
            @QueryParam("period") @Nullable String period,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("status") @Nullable ObligationStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (unitId != null) {
            caller.unit(unitId);
        }
        return queries.list(
                new ObligationQueries.Filter(caller.roots(), unitId, subtree, period, year, status),
                Limit.of(limit),
                Cursor.decode(cursor, 2));
    }

    @GET
    @Path("/defaults")
    @Transactional
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "The days that hold for reports whose plan names none, with the provision that sets them")
    public List<ReportingDefaults.Days> defaults(
            @QueryParam("year")
                    @NotNull(message = "Cần nêu năm")
                    @Min(value = 2000, message = "Năm từ 2000 đến 2100")
                    @Max(value = 2100, message = "Năm từ 2000 đến 2100")
                    Integer year) {
        return defaults.in(year);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed(Permissions.REPORT_READ)
    @Operation(summary = "One obligation")
    public ObligationView get(@PathParam("id") UUID id) {
        return queries.find(caller.roots(), id).orElseThrow(Problem::notFound);
    }
}
