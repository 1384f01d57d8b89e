package vn.tiendo.notification.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.ShownOnce;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WebhookResource {
    private static final int MOST_EACH_UNIT = 20;

    private final Webhooks webhooks;
    private final Messages messages;
    private final Subscribing subscribing;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, Messages messages, Subscribing subscribing, Caller caller) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.subscribing = subscribing;
        this.caller = caller;
    }

    /** What is wanted and where. */
    record NewWebhook(
            @NotNull(message = "Cần đơn vị") UUID unitId,
            @NotBlank(message = "Cần địa chỉ nhận") @Size(max = 2000, message = "Địa chỉ dài quá 2000 ký tự")
                    String url,
            @NotEmpty(message = "Cần loại sự kiện") @Size(max = 30, message = "Nhiều nhất 30 loại sự kiện")
                    List<@NotNull(message = "Thiếu loại sự kiện") String> events) {}

    /** @param secret shown here and never again; null when the request was a repetition */
    record WebhookCreated(WebhookView webhook, @Nullable String secret) implements ShownOnce {
        @Override
        public WebhookCreated withoutSecret() {
            return new WebhookCreated(webhook, null);
        }
    }

    /**
     * @param secret shown here and never again; null when the request was a repetition
     * @param bothGoodForSeconds so long each request carries a signature of either
     */
    record SecretRotated(@Nullable String secret, long bothGoodForSeconds) implements ShownOnce {
        @Override
        public SecretRotated withoutSecret() {
            return new SecretRotated(null, bothGoodForSeconds);
        }
    }

    /** The event that will be sent. */
    record Ping(UUID eventId) {}

    /** From a moment on, and before another. */
    record TimeRange(
            @NotNull(message = "Cần thời điểm bắt đầu") OffsetDateTime from,
            @NotNull(message = "Cần thời điểm kết thúc") OffsetDateTime to) {}

    record Redelivery(int messages) {}

    @POST
    @Transactional
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Subscribe to events of a unit and all below it; the answer alone shows the secret")
    public WebhookCreated create(@Valid @NotNull(message = "Cần nội dung") NewWebhook body) {
        caller.unit(body.unitId());
        subscribing.check(body.url(), body.events());
        if (webhooks.count(body.unitId()) >= MOST_EACH_UNIT) {
            throw Problem.of(WebhookProblem.TOO_MANY_WEBHOOKS, MOST_EACH_UNIT);
        }
        Secret secret = Secret.fresh();
        UUID id = webhooks.add(
                body.unitId(), body.url(), body.events().stream().distinct().toList(), secret, caller.subject());
        return new WebhookCreated(known(id), secret.text());
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "The webhooks of the caller's units")
    public Page<WebhookView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return webhooks.list(caller.roots(), Limit.of(limit), cursor);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "One webhook and how it fares")
    public WebhookView find(UUID id) {
        return known(id);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Unsubscribe; what waits is not sent any more")
    public void delete(UUID id) {
        webhooks.delete(known(id).id());
    }

    @GET
    @Path("{id}/deliveries")
    @Transactional
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Every attempt with what came of it, newest first")
    public Page<AttemptView> deliveries(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return webhooks.attempts(known(id).id(), Limit.of(limit), cursor);
    }

    @POST
    @Path("{id}/secret-rotation")
    @Transactional
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Make a new secret; the one before signs beside it for a while")
    public SecretRotated rotate(UUID id) {
        Secret next = Secret.fresh();
        webhooks.rotate(known(id).id(), next);
        return new SecretRotated(next.text(), webhooks.overlap().toSeconds());
    }

    @POST
    @Path("{id}/test")
    @Transactional
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Send a ping; the deliveries show what came of it")
    public Ping test(UUID id) {
        UUID event = Ids.next();
        messages.queue(known(id).id(), event, Messages.PING, id.toString(), "{}");
        return new Ping(event);
    }

    @POST
    @Path("{id}/redelivery")
    @Transactional
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.WEBHOOK_MANAGE)
    @Operation(summary = "Send again all that was queued in a span of time")
    public Redelivery redeliver(UUID id, @Valid @NotNull(message = "Cần nội dung") TimeRange body) {
        Instant from = body.from().toInstant();
        Instant to = body.to().toInstant();
        if (!from.isBefore(to)) {
            throw Problem.of(WebhookProblem.WEBHOOK_RANGE_INVALID);
        }
        return new Redelivery(messages.again(known(id).id(), from, to));
    }

    private WebhookView known(UUID id) {
        return webhooks.find(caller.roots(), id).orElseThrow(Problem::notFound);
    }
}
