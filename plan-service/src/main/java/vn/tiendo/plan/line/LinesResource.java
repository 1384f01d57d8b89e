package vn.tiendo.plan.line;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}/lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plan lines")
class LinesResource {
    private final HomePlans plans;
    private final Lines lines;
    private final EditingLines editing;

    LinesResource(HomePlans plans, Lines lines, EditingLines editing) {
        this.plans = plans;
        this.lines = lines;
        this.editing = editing;
    }

    /** A line of its own, beside those of a file. */
    record NewLine(
            @NotBlank(message = "Cần mã dòng")
                    @Pattern(
                            regexp = "[0-9A-Za-zĐđ.-]{1,30}",
                            message = "Mã dòng gồm chữ, số, dấu chấm, dài nhất 30 ký tự")
                    String code,
            @Valid @NotNull(message = "Cần nội dung dòng") LineChange line) {}

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Lines of a plan in their order")
    public Page<LineView> list(UUID planId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        plans.visible(planId);
        int size = Limit.of(limit);
        Page<Line> page = Page.of(
                lines.page(planId, size + 1, Cursor.decode(cursor, 2)),
                size,
                last -> Cursor.of(
                        Integer.toString(last.content().position()), last.id().toString()));
        return new Page<>(page.items().stream().map(LineView::of).toList(), page.next());
    }

    @GET
    @Path("/{lineId}")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "One line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineView.class)))
    public Response one(UUID planId, UUID lineId) {
        plans.visible(planId);
        return answer(lines.find(planId, lineId).orElseThrow(Problem::notFound));
    }

    @POST
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Add a line to a draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LineView.class)))
    public Response add(UUID planId, @Valid @NotNull(message = "Cần nội dung") NewLine body) {
        Line line = editing.add(planId, body.code(), body.line());
        return Response.created(URI.create("/plans/" + planId + "/lines/" + line.id()))
                .entity(LineView.of(line))
                .tag(Versions.tag(line.version()))
                .build();
    }

    @PATCH
    @Path("/{lineId}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Change a line of a draft, for instance its lead; needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineView.class)))
    public Response change(
            UUID planId,
            UUID lineId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") LineChange body) {
        return answer(editing.change(planId, lineId, body, ifMatch));
    }

    @DELETE
    @Path("/{lineId}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Remove a line of a draft; needs If-Match")
    public void remove(UUID planId, UUID lineId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.remove(planId, lineId, ifMatch);
    }

    private static Response answer(Line line) {
        return Response.ok(LineView.of(line)).tag(Versions.tag(line.version())).build();
    }
}
