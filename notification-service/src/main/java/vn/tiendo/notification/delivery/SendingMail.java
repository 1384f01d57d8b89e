package vn.tiendo.notification.delivery;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.text.Refused;

/** Sends mail by SMTP. */
@Singleton
class SendingMail {
    private final MailQueue queue;
    private final MailText text;
    private final ReactiveMailer mailer;
    private final Duration patience;
    private final Sending sending;

    SendingMail(
            MailQueue queue,
            PostHolders holders,
            MailText text,
            Delegations delegations,
            Clock clock,
            ReactiveMailer mailer,
            Config settings) {
        Pace pace = Pace.of(Channel.MAIL, settings);
        this.queue = queue;
        this.text = text;
        this.mailer = mailer;
        this.patience = pace.patience();
        this.sending = new Sending(Channel.MAIL, this::carry, queue, holders, delegations, clock, pace);
    }

    @Scheduled(
            every = "{tiendo.mail.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        sending.now();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        sending.stop();
    }

    private void carry(MailQueue.Item item, String address) {
        MailQueue.Item written = item.digest()
                ? text.digest(item, QuarkusTransaction.requiringNew().call(() -> queue.titles(item)))
                : item;
        try {
            mailer.send(text.of(written, address)).await().atMost(patience);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SMTPException refused) {
                    throw new Refused(refused.getReplyCode(), refused.isPermanent(), false);
                }
            }
            throw failure;
        }
    }
}
