package vn.tiendo.notification.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.tiendo.notification.delivery.DeadLetters;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/deliveries/{id}/redelivery")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
class RedeliveryResource {
    private final Webhooks webhooks;
    private final Messages messages;
    private final DeadLetters mails;
    private final Caller caller;

    RedeliveryResource(Webhooks webhooks, Messages messages, DeadLetters mails, Caller caller) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.mails = mails;
        this.caller = caller;
    }

    @POST
    @Transactional
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Send a webhook delivery again under the same event id, or a mail that was given up")
    public WebhookResource.Redelivery redeliver(UUID id) {
        if (mails.hold(caller.roots(), id)) {
            mails.replay(id);
            return new WebhookResource.Redelivery(1);
        }
        UUID message = webhooks.messageOf(caller.roots(), id).orElseThrow(Problem::notFound);
        return new WebhookResource.Redelivery(messages.again(message));
    }
}
