package vn.tiendo.notification.delivery;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.pace.BackOff;

/**
 * Sends what waits. A mail is lost by no failure of a server, and doubled only when the server's yes does not come
 * through, or the process dies before it is written down. No transaction is open while a server is talked to.
 */
@Singleton
class SendingMail {
    private static final Logger LOG = Logger.getLogger(SendingMail.class);

    private final MailQueue queue;
    private final PostHolders holders;
    private final MailText text;
    private final ReactiveMailer mailer;
    private final Duration patience;
    private final BackOff backOff;
    private final int mostAttempts;
    private final ReadWriteLock sending = new ReentrantReadWriteLock();

    SendingMail(
            MailQueue queue,
            PostHolders holders,
            MailText text,
            ReactiveMailer mailer,
            @ConfigProperty(name = "tiendo.mail.patience") Duration patience,
            @ConfigProperty(name = "tiendo.mail.first-pause") Duration firstPause,
            @ConfigProperty(name = "tiendo.mail.longest-pause") Duration longestPause,
            @ConfigProperty(name = "tiendo.mail.most-attempts") int mostAttempts) {
        this.queue = queue;
        this.holders = holders;
        this.text = text;
        this.mailer = mailer;
        this.patience = patience;
        this.backOff = new BackOff(firstPause, longestPause);
        this.mostAttempts = mostAttempts;
    }

    @Scheduled(
            every = "{tiendo.mail.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        boolean found = true;
        while (found && sending.readLock().tryLock()) {
            try {
                Optional<MailQueue.Item> item =
                        QuarkusTransaction.requiringNew().call(queue::take);
                item.ifPresent(this::handle);
                found = item.isPresent();
            } finally {
                sending.readLock().unlock();
            }
        }
    }

    /** Waits for a mail on its way, so that it can still be written down as sent, and lets no other begin. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        if (!sending.writeLock().tryLock(patience.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A mail on its way was not waited for; it may be sent twice");
        }
    }

    private void handle(MailQueue.Item item) {
        try {
            List<PostHolder> now = holders.of(item.unitId());
            if (item.person() == null) {
                address(item, now);
            } else {
                send(item, now);
            }
        } catch (PeopleUnavailable away) {
            retry(item, "people: " + away.getMessage());
        }
    }

    private void address(MailQueue.Item item, List<PostHolder> now) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (now.isEmpty()) {
                queue.failed(item, "nobody-holds-a-post");
            } else {
                queue.address(item, now);
            }
        });
    }

    private void send(MailQueue.Item item, List<PostHolder> now) {
        @Nullable
        String address = now.stream()
                .filter(holder -> holder.id().equals(item.person()))
                .findFirst()
                .map(PostHolder::address)
                .orElse(null);
        if (address == null) {
            fail(item, "no-longer-holds-the-post");
            return;
        }
        try {
            mailer.send(text.of(item, address)).await().atMost(patience);
        } catch (RuntimeException failure) {
            afterFailure(item, failure);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> queue.sent(item, PostHolder.masked(address)));
    }

    /** A server that says no for good is believed; everything else may pass. Messages may hold addresses: not kept. */
    private void afterFailure(MailQueue.Item item, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                String reason = "smtp: " + refused.getReplyCode();
                if (refused.isPermanent()) {
                    fail(item, reason);
                } else {
                    retry(item, reason);
                }
                return;
            }
        }
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        retry(item, "smtp: " + root.getClass().getSimpleName());
    }

    private void retry(MailQueue.Item item, String reason) {
        if (item.attempts() >= mostAttempts) {
            fail(item, reason);
            return;
        }
        Duration pause =
                backOff.pauseAfter(item.attempts(), ThreadLocalRandom.current().nextDouble());
        LOG.debugf("Mail %s waits %s after: %s", item.id(), pause, reason);
        QuarkusTransaction.requiringNew().run(() -> queue.retry(item, pause, reason));
    }

    private void fail(MailQueue.Item item, String reason) {
        LOG.warnf("Mail %s failed for good: %s", item.id(), reason);
        QuarkusTransaction.requiringNew().run(() -> queue.failed(item, reason));
    }
}
