package vn.tiendo.reporting.dashboard;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.unit.Unit;

/** Pages for people, not part of the API: they sign in with a session, and read what {@code /progress} tells programs. */
@Path("/dashboard")
@Produces(DashboardResource.HTML)
class DashboardResource {
    static final String HTML = "text/html;charset=utf-8";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final UnitPages pages;
    private final Behind behind;
    private final Caller caller;
    private final Clock clock;
    private final Template unitPage;
    private final Template behindPage;
    private final Template refusal;

    DashboardResource(
            UnitPages pages,
            Behind behind,
            Caller caller,
            Clock clock,
            @Location("dashboard/unit.html") Template unitPage,
            @Location("dashboard/behind.html") Template behindPage,
            @Location("dashboard/refusal.html") Template refusal) {
        this.pages = pages;
        this.behind = behind;
        this.caller = caller;
        this.clock = clock;
        this.unitPage = unitPage;
        this.behindPage = behindPage;
        this.refusal = refusal;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(hidden = true)
    public Response unit(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year,
            @Context Request request) {
        return answer(unitPage.data("page", pages.of(asked(unitId), year)).data("post", post()), request);
    }

    @GET
    @Path("/behind")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(hidden = true)
    public Response behind(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        Unit unit = asked(unitId);
        int asked = Objects.requireNonNullElse(year, LocalDate.now(clock).getYear());
        return answer(
                behindPage
                        .data("unit", unit)
                        .data("year", asked)
                        .data("tasks", behind.of(unit, asked, Cursor.decode(cursor, 2)))
                        .data("post", post()),
                request);
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return refusal(problem.type().status());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException ignored) {
        return refusal(Response.Status.FORBIDDEN.getStatusCode());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException ignored) {
        return refusal(Response.Status.BAD_REQUEST.getStatusCode());
    }

    private Response refusal(int status) {
        return Response.status(status)
                .type(HTML)
                .entity(refusal.data("status", status).render())
                .build();
    }

    private Unit asked(@Nullable UUID unitId) {
        return caller.unit(unitId == null ? caller.homeUnit() : unitId);
    }

    private String post() {
        return Objects.requireNonNullElse(caller.post(), "");
    }

    /** The page is refreshed every few seconds; it travels only when something on it has changed. */
    private static Response answer(TemplateInstance page, Request request) {
        String html = page.render();
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).toString());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(html, HTML) : unchanged)
                .tag(tag)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
