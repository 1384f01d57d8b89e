package vn.tiendo.notification.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.notification.reach.Target;
import vn.tiendo.notification.reach.Targets;
import vn.tiendo.notification.webhook.Messages.Message;
import vn.tiendo.notification.webhook.Messages.Outcome;

/** Makes one signed request. It follows no redirection, and of the answer it reads the status alone. */
@Singleton
class Calling {
    private final Targets targets;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient http;

    Calling(
            Targets targets,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "tiendo.webhooks.patience") Duration patience) {
        this.targets = targets;
        this.clock = clock;
        this.patience = patience;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(256)
                .setVerifyHost(true));
    }

    void stop(@Observes ShutdownEvent stopped) {
        http.close();
    }

    Outcome call(Message message, UUID attempt) {
        long begun = System.nanoTime();
        try {
            int status = send(targets.resolve(message.url()), message, attempt)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(status, null, since(begun));
        } catch (Targets.Refused refused) {
            return new Outcome(null, refused.reason(), since(begun));
        } catch (TimeoutException slow) {
            return new Outcome(null, "timeout", since(begun));
        } catch (ExecutionException failed) {
            // A message may hold what the receiver sent; its kind says enough.
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new Outcome(null, cause.getClass().getSimpleName(), since(begun));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "interrupted", since(begun));
        }
    }

    private Future<Integer> send(Target target, Message message, UUID attempt) {
        long timestamp = clock.instant().getEpochSecond();
        String id = message.eventId().toString();
        String signatures = message.secret().sign(id, timestamp, message.body());
        if (message.previous() != null) {
            signatures += " " + message.previous().sign(id, timestamp, message.body());
        }
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.tls())
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setTimeout(patience.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "tien-do-webhooks")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signatures)
                .putHeader("tiendo-delivery-id", attempt.toString())
                .putHeader("tiendo-sequence", Long.toString(message.sequence()));
        return http.request(request)
                .compose(open -> open.send(Buffer.buffer(message.body())))
                .map(Calling::statusOf);
    }

    private static int statusOf(HttpClientResponse answer) {
        int status = answer.statusCode();
        answer.request().connection().close();
        return status;
    }

    private static int since(long begun) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
