package vn.tiendo.plan.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.calendar.CalendarEdits.CalendarChange;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;

@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class CalendarsResource {
    private static final int LONGEST_TERM = 500;
    private static final int LONGEST_SPAN = 1000;
    private static final String COUNTING = "Cần cách tính: EXCLUDE_START hoặc INCLUDE_START";

    private final CalendarYears years;
    private final EditingCalendars editing;
    private final CountingDays counting;

    CalendarsResource(CalendarYears years, EditingCalendars editing, CountingDays counting) {
        this.years = years;
        this.editing = editing;
        this.counting = counting;
    }

    /** The whole year anew, with the reason that will stand in its history. */
    record CalendarEdit(
            @NotNull(message = "Cần danh sách ngày") @Size(max = 100, message = "Nhiều nhất 100 ngày")
                    List<@Valid @NotNull(message = "Thiếu nội dung ngày") CalendarDay> days,
            @NotBlank(message = "Cần lý do sửa lịch") @Size(max = 500, message = "Lý do dài quá 500 ký tự")
                    String reason) {}

    @GET
    @Path("/{year:\\d{4}}")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "Holidays, compensation and swapped days of a year")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarYear.class)))
    public Response year(int year) {
        return answer(years.find(year)
                .orElseThrow(() -> Problem.of(CalendarProblem.CALENDAR_YEAR_UNKNOWN, Integer.toString(year))));
    }

    @PUT
    @Path("/{year:\\d{4}}")
    @PermissionsAllowed(Permissions.CALENDAR_WRITE)
    @Operation(summary = "Replace the exceptions of a year; needs If-Match once the year is known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarYear.class)))
    public Response replace(
            int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") CalendarEdit body) {
        return answer(editing.replace(year, body.days(), body.reason(), ifMatch));
    }

    @GET
    @Path("/{year:\\d{4}}/edits")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "How the year's calendar came to be, newest edit first")
    public Page<CalendarChange> edits(int year) {
        List<CalendarChange> edits = CalendarEdits.of(years.history(year));
        if (edits.isEmpty()) {
            throw Problem.of(CalendarProblem.CALENDAR_YEAR_UNKNOWN, Integer.toString(year));
        }
        return new Page<>(edits, null);
    }

    @GET
    @Path("/working-days")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "The end of a term of working days, forward or, with days below 0, back")
    public CountingDays.WorkingDayTerm workingDays(
            @RestQuery @NotNull(message = "Cần ngày bắt đầu") LocalDate from,
            @RestQuery
                    @NotNull(message = "Cần số ngày")
                    @Min(value = -LONGEST_TERM, message = "Nhiều nhất 500 ngày")
                    @Max(value = LONGEST_TERM, message = "Nhiều nhất 500 ngày")
                    Integer days,
            @RestQuery @NotNull(message = COUNTING) Counting counting) {
        if (days == 0) {
            throw Problem.of(CalendarProblem.TERM_WRONG, LONGEST_TERM).at("days", "no-days", "Ít nhất 1 ngày");
        }
        return this.counting.term(from, days, counting);
    }

    @GET
    @Path("/working-days/between")
    @PermissionsAllowed(Permissions.UNIT_READ)
    @Operation(summary = "The number of working days from one day to another")
    public CountingDays.WorkingDaySpan between(
            @RestQuery @NotNull(message = "Cần ngày bắt đầu") LocalDate from,
            @RestQuery @NotNull(message = "Cần ngày kết thúc") LocalDate to,
            @RestQuery @NotNull(message = COUNTING) Counting counting) {
        if (Math.abs(ChronoUnit.DAYS.between(from, to)) > LONGEST_SPAN) {
            throw Problem.of(CalendarProblem.TERM_WRONG, LONGEST_TERM)
                    .at("to", "too-far", "Hai ngày cách nhau nhiều nhất 1000 ngày");
        }
        return this.counting.span(from, to, counting);
    }

    private static Response answer(CalendarYear year) {
        return Response.ok(year).tag(Versions.tag(year.version())).build();
    }
}
