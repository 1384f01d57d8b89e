package vn.tiendo.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.text.ShortText;
import vn.tiendo.notification.text.TextGateway;

/** Sends short messages to telephones; none is queued while there is no gateway. */
@Singleton
class SendingTexts {
    private final MailQueue queue;
    private final Sending sending;

    SendingTexts(
            MailQueue queue,
            PostHolders holders,
            Delegations delegations,
            Clock clock,
            TextGateway gateway,
            Config settings) {
        this.queue = queue;
        Sending.Carrier carrier =
                (item, number) -> gateway.send(item.id(), number, ShortText.of(item.title(), item.body(), item.link()));
        Pace pace = Pace.of(Channel.TEXT, settings);
        this.sending = new Sending(Channel.TEXT, carrier, queue, holders, delegations, clock, pace);
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
}
