package vn.tiendo.reporting.score;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scores")
class ScoreResource {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ScoreQueries queries;
    private final MissingScores missing;
    private final GivingScores giving;
    private final SettlingDisputes disputes;
    private final Caller caller;

    ScoreResource(
            ScoreQueries queries,
            MissingScores missing,
            GivingScores giving,
            SettlingDisputes disputes,
            Caller caller) {
        this.queries = queries;
        this.missing = missing;
        this.giving = giving;
        this.disputes = disputes;
        this.caller = caller;
    }

    /** All criteria at once; bonuses and deductions not named are none. */
    @Schema(name = "ScorePoints")
    record Points(
            @NotEmpty(message = "Cần có điểm của các tiêu chí") @Size(max = 500, message = "Nhiều nhất 500 tiêu chí")
                    List<@Valid @NotNull(message = "Thiếu tiêu chí") Given> criteria) {}

    @Schema(name = "DisputeRequest")
    record Objection(
            @NotBlank(message = "Cần có mã tiêu chí") @Size(max = 50, message = "Mã tiêu chí dài quá 50 ký tự")
                    String criterionCode,
            @NotBlank(message = "Cần có lý do") @Size(max = 2000, message = "Lý do dài quá 2000 ký tự")
                    String reason) {}

    /** @param points the criterion's points from now on; null turns the unit down */
    @Schema(name = "DisputeResolution")
    record Resolution(
            @Digits(integer = 5, fraction = 4, message = "Điểm có nhiều nhất 5 chữ số và 4 số lẻ") @Nullable
                    BigDecimal points,
            @NotBlank(message = "Cần có câu trả lời") @Size(max = 2000, message = "Câu trả lời dài quá 2000 ký tự")
                    String answer) {}

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(summary = "Scores with grade, place among peers and last year's, the newest first")
    public Page<ScoreView> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("subtree") @DefaultValue("false") boolean subtree,
            @QueryParam("frameworkId") @Nullable UUID frameworkId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (unitId != null) {
            caller.unit(unitId);
        }
        return queries.list(
                new ScoreQueries.Filter(caller.roots(), unitId, subtree, frameworkId, year),
                Limit.of(limit),
                Cursor.decode(cursor, 1));
    }

    @GET
    @Path("/missing")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @Operation(
            summary = "Units that have not scored themselves, index by index, from 1 December of the year on",
            description = "Only indices whose set of criteria demands it and whose plan has not been closed.")
    public MissingScoresView missing(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @NotNull(message = "Cần nêu năm") @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable
                    Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return missing.of(
                caller.unit(unitId == null ? caller.homeUnit() : unitId),
                Objects.requireNonNull(year),
                Limit.of(limit),
                Cursor.decode(cursor, 2));
    }

    @GET
    @Path("/{unitId}/{frameworkId}")
    @Transactional
    @PermissionsAllowed(Permissions.PROGRESS_READ)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "One score criterion by criterion, held against a grade if asked: atLeast=Khá")
    public Response get(
            @PathParam("unitId") UUID unitId,
            @PathParam("frameworkId") UUID frameworkId,
            @QueryParam("atLeast") @Size(max = 100) @Nullable String atLeast) {
        caller.unit(unitId);
        return answer(queries.find(unitId, frameworkId, atLeast).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("/{unitId}/{frameworkId}/self")
    @PermissionsAllowed(Permissions.SCORE_WRITE)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "The unit scores itself; the first time without If-Match")
    public Response scoreSelf(
            @PathParam("unitId") UUID unitId,
            @PathParam("frameworkId") UUID frameworkId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Points points) {
        return answer(giving.scoreSelf(unitId, frameworkId, ifMatch, points.criteria()));
    }

    @PUT
    @Path("/{unitId}/{frameworkId}/verified")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "A superior gives the points that count")
    public Response verify(
            @PathParam("unitId") UUID unitId,
            @PathParam("frameworkId") UUID frameworkId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Points points) {
        return answer(giving.verify(unitId, frameworkId, ifMatch, points.criteria()));
    }

    @POST
    @Path("/{unitId}/{frameworkId}/disputes")
    @PermissionsAllowed(Permissions.SCORE_WRITE)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "The unit objects to the verified points of a criterion")
    public Response dispute(
            @PathParam("unitId") UUID unitId,
            @PathParam("frameworkId") UUID frameworkId,
            @Valid @NotNull Objection objection) {
        return answer(disputes.raise(
                unitId,
                frameworkId,
                objection.criterionCode(),
                objection.reason().strip()));
    }

    @POST
    @Path("/{unitId}/{frameworkId}/disputes/{disputeId}/resolution")
    @PermissionsAllowed(Permissions.REPORT_ACCEPT)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "The superior answers, with other points or without")
    public Response resolve(
            @PathParam("unitId") UUID unitId,
            @PathParam("frameworkId") UUID frameworkId,
            @PathParam("disputeId") UUID disputeId,
            @Valid @NotNull Resolution resolution) {
        return answer(disputes.resolve(
                unitId,
                frameworkId,
                disputeId,
                resolution.points(),
                resolution.answer().strip()));
    }

    @POST
    @Path("/{unitId}/{frameworkId}/publication")
    @PermissionsAllowed(Permissions.FRAMEWORK_WRITE)
    @APIResponseSchema(value = ScoreView.Sheet.class, responseCode = "200")
    @Operation(summary = "Make the verified score public; nothing changes it any more")
    public Response publish(@PathParam("unitId") UUID unitId, @PathParam("frameworkId") UUID frameworkId) {
        return answer(giving.publish(unitId, frameworkId));
    }

    private static Response answer(ScoreView.Sheet sheet) {
        return Response.ok(sheet).tag(Versions.tag(sheet.score().version())).build();
    }
}
