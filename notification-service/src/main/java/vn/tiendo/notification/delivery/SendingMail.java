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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.text.Refused;

/** Sends mail by SMTP. */
@Singleton
class SendingMail implements Carrier {
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
            @ConfigProperty(name = "tiendo.mail.patience") Duration patience,
            @ConfigProperty(name = "tiendo.mail.first-pause") Duration firstPause,
            @ConfigProperty(name = "tiendo.mail.longest-pause") Duration longestPause,
            @ConfigProperty(name = "tiendo.mail.most-attempts") int mostAttempts,
            @ConfigProperty(name = "tiendo.mail.at-once") int atOnce,
            @ConfigProperty(name = "tiendo.mail.per-second") int perSecond) {
        this.queue = queue;
        this.text = text;
        this.mailer = mailer;
        this.patience = patience;
        Sending.Pace pace = new Sending.Pace(patience, firstPause, longestPause, mostAttempts, atOnce, perSecond);
        this.sending = new Sending(this, queue, holders, delegations, clock, pace);
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

    @Override
    public String channel() {
        return "MAIL";
    }

    @Override
    public String protocol() {
        return "smtp";
    }

    @Override
    public @Nullable String address(PostHolder holder) {
        return holder.address();
    }

    @Override
    public String noAddress() {
        return "no-longer-holds-the-post";
    }

    @Override
    public String masked(String address) {
        return PostHolder.masked(address);
    }

    @Override
    public void carry(MailQueue.Item item, String address) {
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
