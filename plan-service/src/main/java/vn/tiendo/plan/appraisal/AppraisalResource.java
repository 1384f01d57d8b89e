package vn.tiendo.plan.appraisal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.appraisal.Appraisal.LineOpinion;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appraisals")
class AppraisalResource {
    private final AppraisingPlans appraising;

    AppraisalResource(AppraisingPlans appraising) {
        this.appraising = appraising;
    }

    /** @param opinion needed when the draft is returned */
    record Decision(
            @NotNull(message = "Cần cho biết đồng ý hay trả lại") Boolean accepted,
            @NotBlank(message = "Cần ý kiến thẩm định") @Size(max = 5000, message = "Ý kiến dài quá 5000 ký tự")
                    String opinion,
            @Nullable @Size(max = 500, message = "Nhiều nhất 500 ý kiến theo dòng")
                    List<@Valid @NotNull(message = "Thiếu ý kiến") LineOpinion> lineOpinions) {}

    @GET
    @Path("/appraisals")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "What the desk above said of the draft, newest first")
    public Page<Appraisal> list(UUID planId) {
        return new Page<>(appraising.of(planId), null);
    }

    @POST
    @Path("/appraisal-request")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Ask the desk above to look at a draft; nobody changes it until they have decided")
    public Appraisal request(UUID planId) {
        return appraising.request(planId);
    }

    @POST
    @Path("/appraisal")
    @PermissionsAllowed(Permissions.PLAN_APPRAISE)
    @Operation(summary = "Accept a draft or return it with an opinion, for a unit above the plan's")
    public Appraisal decide(UUID planId, @Valid @NotNull(message = "Cần nội dung") Decision body) {
        return appraising.decide(
                planId,
                body.accepted(),
                body.opinion().strip(),
                Objects.requireNonNullElse(body.lineOpinions(), List.of()));
    }
}
