package vn.tiendo.notification.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.notification.pace.BackOff;
import vn.tiendo.notification.webhook.Messages.Message;
import vn.tiendo.notification.webhook.Messages.Outcome;
import vn.tiendo.platform.id.Ids;

/** Sends what waits, several at a time. No transaction is open while a receiver is talked to. */
@Singleton
class SendingWebhooks {
    private static final Logger LOG = Logger.getLogger(SendingWebhooks.class);
    private static final int AT_ONCE = 16;

    private final Messages messages;
    private final Calling calling;
    private final BackOff backOff;
    private final ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    private volatile boolean stopping;

    SendingWebhooks(
            Messages messages,
            Calling calling,
            @ConfigProperty(name = "tiendo.webhooks.first-pause") Duration firstPause,
            @ConfigProperty(name = "tiendo.webhooks.longest-pause") Duration longestPause) {
        this.messages = messages;
        this.calling = calling;
        this.backOff = new BackOff(firstPause, longestPause);
    }

    @Scheduled(
            every = "{tiendo.webhooks.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        List<Message> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(messages::take);
            CompletableFuture.allOf(taken.stream()
                            .map(message -> CompletableFuture.runAsync(() -> send(message), callers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } while (!taken.isEmpty() && !stopping);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        callers.shutdown();
    }

    private void send(Message message) {
        UUID attempt = Ids.next();
        Outcome outcome = calling.call(message, attempt);
        Duration pause = backOff.pauseAfter(
                Math.max(message.attempts(), message.failures() + 1),
                ThreadLocalRandom.current().nextDouble());
        if (!outcome.accepted()) {
            LOG.debugf("Webhook %s: %s %s", message.webhookId(), outcome.status(), outcome.error());
        }
        QuarkusTransaction.requiringNew().run(() -> messages.attempted(message, attempt, outcome, pause));
    }
}
