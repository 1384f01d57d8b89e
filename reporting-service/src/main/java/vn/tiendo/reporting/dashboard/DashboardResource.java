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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.reporting.progress.AskedUnits;
import vn.tiendo.reporting.progress.RecentAnswers;

/** Pages for people, not part of the API: they sign in with a session, and read what {@code /progress} tells programs. */
@Path("/dashboard")
@Produces(DashboardResource.HTML)
class DashboardResource {
    static final String HTML = "text/html;charset=utf-8";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** A page of a whole province is some 100 kB. */
    private static final int MOST_RECENT = 64;

    private final UnitPages pages;
    private final TaskLists lists;
    private final AskedUnits units;
    private final Caller caller;
    private final Clock clock;
    private final RecentAnswers<Question, Html> recent;
    private final Template unitPage;
    private final Template tasksPage;
    private final Template refusal;

    DashboardResource(
            UnitPages pages,
            TaskLists lists,
            AskedUnits units,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "tiendo.progress.max-age") Duration maxAge,
            @Location("dashboard/unit.html") Template unitPage,
            @Location("dashboard/tasks.html") Template tasksPage,
            @Location("dashboard/refusal.html") Template refusal) {
        this.pages = pages;
        this.lists = lists;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
        this.recent = new RecentAnswers<>(maxAge, MOST_RECENT, System::nanoTime);
        this.unitPage = unitPage;
        this.tasksPage = tasksPage;
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
        Unit unit = asked(unitId);
        Question question = new Question(unit, year, caller.roots(), post());
        return answer(
                recent.answer(
                        question,
                        clock.instant(),
                        () -> Html.of(
                                unitPage.data("page", pages.of(unit, year)).data("post", question.post()))),
                request);
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
        return answer(Html.of(list(asked(unitId), year, cursor, true)), request);
    }

    /** Of units that have others below them there would be more than people read; of those it shows what is behind. */
    @GET
    @Path("/tasks")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(hidden = true)
    public Response tasks(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        Unit unit = asked(unitId);
        return answer(Html.of(list(unit, year, cursor, UnitPages.hasUnitsBelow(unit))), request);
    }

    private TemplateInstance list(Unit unit, @Nullable Integer year, @Nullable String cursor, boolean onlyBehind) {
        int asked = Objects.requireNonNullElse(year, LocalDate.now(clock).getYear());
        @Nullable Cursor after = Cursor.decode(cursor, 2);
        return tasksPage
                .data("unit", unit)
                .data("trail", pages.trail(unit))
                .data("year", asked)
                .data("asOf", UnitPages.minute(VietnamTime.at(clock.instant())))
                .data("onlyBehind", onlyBehind)
                .data("hasUnitsBelow", UnitPages.hasUnitsBelow(unit))
                .data("tasks", onlyBehind ? lists.behind(unit, asked, after) : lists.all(unit, asked, after))
                .data("post", post());
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
        return units.of(unitId);
    }

    private String post() {
        return Objects.requireNonNullElse(caller.post(), "");
    }

    /** The page is refreshed every few seconds; it travels only when something on it has changed. */
    private static Response answer(Html html, Request request) {
        EntityTag tag = new EntityTag(html.tag());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(html.page(), HTML) : unchanged)
                .tag(tag)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** All that a page depends on: nobody is given what was made for readers with other rights. */
    private record Question(Unit unit, @Nullable Integer year, List<UUID> roots, String post) {}

    private record Html(byte[] page, String tag) {
        static Html of(TemplateInstance template) {
            byte[] page = template.render().getBytes(StandardCharsets.UTF_8);
            return new Html(page, UUID.nameUUIDFromBytes(page).toString());
        }
    }
}
