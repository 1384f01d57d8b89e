package vn.tiendo.plan.coverage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{id}/weaknesses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Weaknesses")
class WeaknessesResource {
    private final AnsweringWeaknesses answering;

    WeaknessesResource(AnsweringWeaknesses answering) {
        this.answering = answering;
    }

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Criteria below their maximum in last year's verified scores, with the lines that answer them")
    public List<Weakness> all(UUID id, @RestQuery @Nullable UUID lineId) {
        return answering.of(id, lineId);
    }

    @PUT
    @Path("/{criterionId}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Say which lines of a draft answer a weakness, or why none does; If-Match once answered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Weakness.class)))
    public Response answer(
            UUID id,
            UUID criterionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") WeaknessAnswer body) {
        Weakness answered = answering.answer(id, criterionId, body, ifMatch);
        return Response.ok(answered).tag(Versions.tag(answered.version())).build();
    }

    @DELETE
    @Path("/{criterionId}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Withdraw what a draft says to a weakness; needs If-Match")
    public void withdraw(UUID id, UUID criterionId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        answering.withdraw(id, criterionId, ifMatch);
    }
}
