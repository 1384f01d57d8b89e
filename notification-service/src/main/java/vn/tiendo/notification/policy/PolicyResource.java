package vn.tiendo.notification.policy;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.security.Permissions;

@Path("/reminder-policies/{scope}")
@Tag(name = "Reminder policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PolicyResource {
    private final EditingPolicies policies;

    PolicyResource(EditingPolicies policies) {
        this.policies = policies;
    }

    /** One rung; days are counted from the last day of the deadline, negative before it. */
    record RungEdit(
            @NotNull(message = "Cần số ngày")
                    @Min(value = -365, message = "Nhiều nhất 365 ngày trước hạn")
                    @Max(value = 365, message = "Nhiều nhất 365 ngày sau hạn")
                    Integer days,
            @NotNull(message = "Cần cách tính ngày: WORKING hoặc CALENDAR") Counted counted,
            @NotNull(message = "Cần loại thông báo") NotificationKind notice,
            @NotEmpty(message = "Cần người nhận") @Size(max = 3, message = "Người nhận bị lặp")
                    List<@NotNull(message = "Thiếu người nhận") Relation> recipients) {}

    /** The whole ladder of the scope anew. */
    record PolicyEdit(
            @NotNull(message = "Cần cho biết có giữ yên lặng ngoài giờ làm việc không") Boolean quiet,
            @NotEmpty(message = "Cần các bậc nhắc") @Size(max = 12, message = "Nhiều nhất 12 bậc nhắc")
                    List<@Valid @NotNull(message = "Thiếu nội dung bậc nhắc") RungEdit> rungs) {}

    @GET
    @PermissionsAllowed(Permissions.DEADLINE_READ)
    @Operation(
            summary =
                    "How deadlines are reminded of: province, unit:<id>, plan:<id> or task:<id>; inherited if need be")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response find(String scope) {
        return answer(policies.find(scope));
    }

    @PUT
    @PermissionsAllowed(Permissions.REMINDER_WRITE)
    @Operation(summary = "Give the scope a policy of its own; If-Match \"v0\" while it has none")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response replace(
            String scope,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") PolicyEdit body) {
        List<Rung> rungs = body.rungs().stream()
                .map(rung -> new Rung(
                        rung.days(),
                        rung.counted(),
                        rung.notice(),
                        rung.recipients().stream().distinct().toList(),
                        null))
                .toList();
        return answer(policies.replace(scope, body.quiet(), rungs, ifMatch));
    }

    private static Response answer(EditingPolicies.Found found) {
        return Response.ok(found.view()).tag(Versions.tag(found.version())).build();
    }
}
