package vn.tiendo.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.text.ShortText;
import vn.tiendo.notification.text.TextGateway;

/** Sends short messages to telephones; none is queued while there is no gateway. */
@Singleton
class SendingTexts implements Carrier {
    private final MailQueue queue;
    private final TextGateway gateway;
    private final Sending sending;

    SendingTexts(
            MailQueue queue,
            PostHolders holders,
            Delegations delegations,
            Clock clock,
            TextGateway gateway,
            @ConfigProperty(name = "tiendo.text.patience") Duration patience,
            @ConfigProperty(name = "tiendo.text.first-pause") Duration firstPause,
            @ConfigProperty(name = "tiendo.text.longest-pause") Duration longestPause,
            @ConfigProperty(name = "tiendo.text.most-attempts") int mostAttempts,
            @ConfigProperty(name = "tiendo.text.at-once") int atOnce,
            @ConfigProperty(name = "tiendo.text.per-second") int perSecond) {
        this.queue = queue;
        this.gateway = gateway;
        Sending.Pace pace = new Sending.Pace(patience, firstPause, longestPause, mostAttempts, atOnce, perSecond);
        this.sending = new Sending(this, queue, holders, delegations, clock, pace);
    }

    @Scheduled(
            every = "{tiendo.text.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        if (queue.carriesTexts()) {
            sending.now();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        sending.stop();
    }

    @Override
    public String channel() {
        return "TEXT";
    }

    @Override
    public String protocol() {
        return "gateway";
    }

    @Override
    public @Nullable String address(PostHolder holder) {
        return holder.phone();
    }

    @Override
    public String noAddress() {
        return "no-number";
    }

    @Override
    public @Nullable String masked(String address) {
        return null;
    }

    @Override
    public void carry(MailQueue.Item item, String address) throws InterruptedException {
        gateway.send(item.id(), address, ShortText.of(item.title(), item.body(), item.link()));
    }
}
