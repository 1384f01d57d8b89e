package vn.tiendo.reporting.published;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;

/** What was public day by day, at addresses and in bytes that stay as long as files are kept. */
@Path("/public/v1/files")
@Tag(name = "Open data")
class DailyFileResource {
    private final DailyFiles files;

    DailyFileResource(DailyFiles files) {
        this.files = files;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Days that have files, newest first")
    public Page<LocalDate> days(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        int most = Limit.of(limit);
        List<LocalDate> days = files.days(most + 1, after == null ? null : VietnamTime.dayOf(after.instant(0)));
        return Page.of(days, most, last -> Cursor.of(VietnamTime.startOf(last).toString()));
    }

    @GET
    @PermitAll
    @Path("/{day}")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The files of a day with their checksums")
    public List<DailyFile> day(@PathParam("day") LocalDate day) {
        return known(files.of(day));
    }

    @GET
    @PermitAll
    @Path("/{day}/SHA256SUMS")
    @Transactional
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The checksums of a day, as sha256sum --check reads them")
    public String sums(@PathParam("day") LocalDate day) {
        return known(files.of(day)).stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    @GET
    @PermitAll
    @Path("/{day}/{name}")
    @Transactional
    @Operation(summary = "One file; its bytes never change")
    public Response file(@PathParam("day") LocalDate day, @PathParam("name") String name, @Context Request request) {
        DailyFiles.Content file = files.content(day, name).orElseThrow(Problem::notFound);
        EntityTag tag = new EntityTag(file.sha256());
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(file.bytes(), file.mediaType() + "; charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + day + "-" + name + "\""))
                .tag(tag)
                .header("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    @GET
    @PermitAll
    @Path("/schemas/{set}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the columns of a file mean, as a Table Schema")
    public Map<String, Object> schema(@PathParam("set") String set) {
        DataSet known = Stream.of(DataSet.values())
                .filter(any -> any.path().equals(set))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Map.of(
                "title",
                known.title(),
                "description",
                known.description(),
                "fields",
                known.columns(),
                "primaryKey",
                known.columns().get(0).name());
    }

    private static List<DailyFile> known(List<DailyFile> some) {
        if (some.isEmpty()) {
            throw Problem.notFound();
        }
        return some;
    }

    private static String base64(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
