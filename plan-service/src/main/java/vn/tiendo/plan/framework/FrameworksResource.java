package vn.tiendo.plan.framework;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;

@Path("/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class FrameworksResource {
    private static final String POINTS = "Nhiều nhất 7 chữ số và 3 chữ số thập phân";

    private final Frameworks frameworks;
    private final WritingFrameworks writing;

    FrameworksResource(Frameworks frameworks, WritingFrameworks writing) {
        this.frameworks = frameworks;
        this.writing = writing;
    }

    @GET
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "Sets of criteria of the caller's province and the starter sets, newest first")
    public Page<Framework.FrameworkSummary> list(
            @RestQuery @Nullable String index,
            @RestQuery @Nullable UUID provinceId,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable Boolean starter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Limit.of(limit);
        return Page.of(
                frameworks
                        .page(
                                new Frameworks.Filter(index, provinceId, year, starter),
                                size + 1,
                                Cursor.decode(cursor, 1))
                        .stream()
                        .map(Framework.FrameworkSummary::of)
                        .toList(),
                size,
                last -> Cursor.of(last.id().toString()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "One set of criteria with its totals, as it is now or in an earlier version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Framework.class)))
    public Response one(UUID id, @RestQuery @Nullable Integer version) {
        return answer(Response.ok(), frameworks.find(id, version).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/{id}/grade")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "The grade that points are worth in this set, and whether it reaches a wanted one")
    public Grading grade(
            UUID id,
            @RestQuery
                    @NotNull(message = "Cần số điểm")
                    @DecimalMin(value = "-9999999", message = POINTS)
                    @Digits(integer = 7, fraction = 3, message = POINTS)
                    BigDecimal points,
            @RestQuery
                    @NotNull(message = "Cần tổng điểm áp dụng")
                    @DecimalMin(value = "0", message = "Tổng điểm áp dụng từ 0")
                    @Digits(integer = 7, fraction = 3, message = POINTS)
                    BigDecimal applicable,
            @RestQuery @Nullable String atLeast) {
        Framework framework = frameworks.find(id, null).orElseThrow(Problem::notFound);
        return Grading.of(points, applicable, framework.bands(), aim(framework, atLeast));
    }

    @POST
    @PermissionsAllowed(Permissions.FRAMEWORK_WRITE)
    @Operation(summary = "Make the set of an index for a province and year, whole or from another set")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Framework.class)))
    public Response make(
            @Valid @ConvertGroup(to = FrameworkRequest.Making.class) @NotNull(message = "Cần nội dung")
                    FrameworkRequest body) {
        Framework made = writing.make(body);
        return answer(Response.created(URI.create("/frameworks/" + made.id())), made);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.FRAMEWORK_WRITE)
    @Operation(summary = "Replace a set by its next version; needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Framework.class)))
    public Response change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @ConvertGroup(to = FrameworkRequest.Changing.class) @NotNull(message = "Cần nội dung")
                    FrameworkRequest body) {
        return answer(Response.ok(), writing.change(id, body, ifMatch));
    }

    /** Plans write "loại khá" where the set says "Khá". */
    private static @Nullable GradeBand aim(Framework framework, @Nullable String atLeast) {
        if (atLeast == null) {
            return null;
        }
        String wanted = Words.plain(atLeast).replaceFirst("^loai ", "");
        return framework.bands().stream()
                .filter(band -> Words.plain(band.grade()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.of(FrameworkProblem.GRADE_UNKNOWN, atLeast, framework.name()));
    }

    private static Response answer(Response.ResponseBuilder response, Framework framework) {
        return response.entity(framework).tag(Versions.tag(framework.version())).build();
    }
}
