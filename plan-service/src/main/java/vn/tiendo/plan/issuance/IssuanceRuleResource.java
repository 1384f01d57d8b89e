package vn.tiendo.plan.issuance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.issuance.IssuanceRules.Kept;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}/issuance-duty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Issuance duties")
class IssuanceRuleResource {
    private final IssuanceQueries queries;
    private final SettingIssuanceRules setting;

    IssuanceRuleResource(IssuanceQueries queries, SettingIssuanceRules setting) {
        this.queries = queries;
        this.setting = setting;
    }

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "The term in which the units below issue their own plans")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuanceRule.class)))
    public Response rule(UUID planId) {
        return answer(queries.rule(planId));
    }

    @PUT
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    @Operation(summary = "Set that term on a draft; needs If-Match once there is one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuanceRule.class)))
    public Response set(
            UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") IssuanceRule body) {
        return answer(setting.set(planId, body, ifMatch));
    }

    private static Response answer(Kept kept) {
        return Response.ok(kept.rule()).tag(Versions.tag(kept.version())).build();
    }
}
