package vn.tiendo.plan.proposal;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.plan.reading.body.Body;
import vn.tiendo.plan.reading.body.BodyReader;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.reading.body.FactKind;
import vn.tiendo.plan.reading.body.Names;
import vn.tiendo.platform.security.Permissions;

@Path("/language/document-text")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Language")
class DocumentTextResource {

    /**
     * A document as plain text; its lines may be wrapped.
     *
     * @param year the plan's, for days that name none
     */
    record DocumentText(
            @NotNull(message = "Cần câu chữ") @Size(max = 200_000, message = "Dài quá 200000 ký tự") String text,
            @NotNull(message = "Cần năm")
                    @Min(value = 2000, message = "Năm từ 2000")
                    @Max(value = 2100, message = "Năm đến 2100")
                    Integer year) {}

    /**
     * What a document says.
     *
     * @param value typed by the kind; no units are looked up
     * @param confidence from 0 to 1 (the words leave no choice)
     */
    record ReadFact(FactKind kind, Fact value, String quote, String source, String rule, double confidence) {}

    record DocumentReading(List<ReadFact> facts) {}

    @POST
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(
            summary = "What the body of a plan says: letterhead, legal bases, reporting duties, recipients, signature")
    public DocumentReading read(@Valid @NotNull(message = "Cần nội dung") DocumentText document) {
        return new DocumentReading(BodyReader.read(Body.ofText(document.text()), document.year(), Names.NONE).stream()
                .map(one -> new ReadFact(
                        FactKind.of(one.fact()), one.fact(), one.quote(), one.source(), one.rule(), one.confidence()))
                .toList());
    }
}
