package vn.tiendo.reporting.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;

/** Open to everybody. Answers may be kept for five minutes, so that a busy portal asks a cache and not us. */
@Path("/public/v1")
@Tag(name = "Open data")
class PublishedResource {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String JSON_LD = "application/ld+json";
    /** More than a province issues in all its years. */
    static final int WHOLE_TABLE = 50_000;

    private final PublishedQueries queries;
    private final Catalogue catalogue;
    private final DailyFiles files;
    private final ObjectMapper json;

    PublishedResource(PublishedQueries queries, Catalogue catalogue, DailyFiles files, ObjectMapper json) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.files = files;
        // An entity tag needs the same bytes for the same content, and maps have no order.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @GET
    @PermitAll
    @Path("/plans")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans that were issued, in their newest version")
    public Response plans(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        return answer(
                request,
                MediaType.APPLICATION_JSON,
                json(queries.plans(filter(year, unitId), Limit.of(limit), Cursor.decode(cursor, 1))));
    }

    @GET
    @PermitAll
    @Path("/plans.csv")
    @Transactional
    @Produces(CSV)
    @Operation(summary = "The same as a table")
    public Response plansTable(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @Context Request request) {
        return answer(
                request,
                CSV,
                PublishedCsv.plans(
                        queries.plans(filter(year, unitId), WHOLE_TABLE, null).items()));
    }

    @GET
    @PermitAll
    @Path("/progress")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far issued plans have come, to the minute")
    public Response progress(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        return answer(
                request,
                MediaType.APPLICATION_JSON,
                json(queries.progress(filter(year, unitId), Limit.of(limit), Cursor.decode(cursor, 1))));
    }

    @GET
    @PermitAll
    @Path("/progress.csv")
    @Transactional
    @Produces(CSV)
    @Operation(summary = "The same as a table")
    public Response progressTable(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @Context Request request) {
        return answer(
                request,
                CSV,
                PublishedCsv.progress(queries.progress(filter(year, unitId), WHOLE_TABLE, null)
                        .items()));
    }

    @GET
    @PermitAll
    @Path("/reports")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reports that were accepted: whose, of when, and whether in time; not their text")
    public Response reports(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        return answer(
                request,
                MediaType.APPLICATION_JSON,
                json(queries.reports(filter(year, unitId), Limit.of(limit), Cursor.decode(cursor, 1))));
    }

    @GET
    @PermitAll
    @Path("/reports.csv")
    @Transactional
    @Produces(CSV)
    @Operation(summary = "The same as a table")
    public Response reportsTable(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId,
            @Context Request request) {
        return answer(
                request,
                CSV,
                PublishedCsv.reports(
                        queries.reports(filter(year, unitId), WHOLE_TABLE, null).items()));
    }

    @GET
    @PermitAll
    @Path("/catalog.jsonld")
    @Transactional
    @Produces(JSON_LD)
    @Operation(summary = "What is public and where, as a DCAT catalogue")
    public Response catalogue(@Context Request request) {
        return answer(request, JSON_LD, json(catalogue.asJsonLd(files.newest())));
    }

    private static PublishedQueries.Filter filter(@Nullable Integer year, @Nullable UUID unitId) {
        return new PublishedQueries.Filter(year, unitId);
    }

    private String json(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Response answer(Request request, String type, String content) {
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(content, type) : unchanged)
                .tag(tag)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
