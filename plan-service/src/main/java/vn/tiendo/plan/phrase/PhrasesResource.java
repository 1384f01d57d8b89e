package vn.tiendo.plan.phrase;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.plan.language.document.DocumentCodes;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.security.Permissions;

@Path("/language")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Language")
class PhrasesResource {

    /** @param year the plan's, for dates that name none */
    record Phrase(
            @NotNull(message = "Cần câu chữ") @Size(max = 4000, message = "Dài quá 4000 ký tự") String text,
            @NotNull(message = "Cần năm")
                    @Min(value = 2000, message = "Năm từ 2000")
                    @Max(value = 2100, message = "Năm đến 2100")
                    Integer year,
            @Nullable LocalDate issuedOn) {}

    /**
     * How a phrase is read.
     *
     * @param rule the rules that matched
     * @param confidence from 0 (not understood) to 1 (the words leave no choice)
     */
    record ScheduleReading(List<Schedule> schedules, String rule, double confidence) {}

    /**
     * How a target cell is read.
     *
     * @param rule the rules that matched
     * @param confidence from 0 (not understood) to 1 (the words leave no choice)
     */
    record TargetReading(List<TargetMeasure> targets, String rule, double confidence) {}

    /**
     * The documents that a text cites.
     *
     * @param rule the rules that matched
     * @param confidence from 0 (not understood) to 1 (the words leave no choice)
     */
    record DocumentCodeReading(List<DocumentCode> codes, String rule, double confidence) {}

    @POST
    @Path("/schedule")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "How a phrase of time is read")
    public ScheduleReading schedule(@Valid @NotNull(message = "Cần nội dung") Phrase phrase) {
        Reading<List<Schedule>> read = Phrases.schedules(phrase.text(), phrase.year(), phrase.issuedOn());
        return new ScheduleReading(read.value(), read.rule(), read.confidence());
    }

    @POST
    @Path("/target")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "How a target cell is read")
    public TargetReading target(@Valid @NotNull(message = "Cần nội dung") Phrase phrase) {
        Reading<List<TargetMeasure>> read = Phrases.targets(phrase.text());
        return new TargetReading(read.value(), read.rule(), read.confidence());
    }

    @POST
    @Path("/document-code")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Which documents a text cites")
    public DocumentCodeReading documentCode(@Valid @NotNull(message = "Cần nội dung") Phrase phrase) {
        Reading<List<DocumentCode>> read = DocumentCodes.read(phrase.text());
        return new DocumentCodeReading(read.value(), read.rule(), read.confidence());
    }
}
