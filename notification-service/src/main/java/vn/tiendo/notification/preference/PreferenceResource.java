package vn.tiendo.notification.preference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/preferences")
@Tag(name = "Preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PreferenceResource {
    private final Preferences preferences;
    private final Caller caller;

    PreferenceResource(Preferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(
            summary =
                    "What the caller wants by mail and on the telephone, and when; and who is told while they are away")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response find() {
        return answer(preferences.of(caller.subject()));
    }

    @PUT
    @Transactional
    @PermissionsAllowed(Permissions.NOTIFICATION_READ)
    @Operation(summary = "Say what comes at once, in the daily digest or not at all; duties can only be put off")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "Cần nội dung") PreferenceView body) {
        Preferences.Found before = preferences.of(caller.subject());
        Versions.require(ifMatch, before.version(), before.view());
        body.mail().forEach((kind, mode) -> {
            if (mode == MailMode.OFF && kind != NotificationKind.DEADLINE_MOVED) {
                throw Problem.of(PreferenceProblem.DUTY_CANNOT_BE_SWITCHED_OFF)
                        .at("/mail/" + kind, "duty", "Chỉ có thể chuyển vào bản tin ngày.");
            }
        });
        if (body.quiet() != null && !body.quiet().areBearable()) {
            throw Problem.of(PreferenceProblem.QUIET_HOURS_TOO_LONG)
                    .at("/quiet", "too-long", "Giờ yên lặng phải khác nhau và dài nhiều nhất 16 giờ.");
        }
        preferences.put(caller.subject(), body);
        return answer(preferences.of(caller.subject()));
    }

    private static Response answer(Preferences.Found found) {
        return Response.ok(found.view()).tag(Versions.tag(found.version())).build();
    }
}
