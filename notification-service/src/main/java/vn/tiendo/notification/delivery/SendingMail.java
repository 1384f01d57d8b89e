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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.pace.BackOff;
import vn.tiendo.notification.pace.Breaker;
import vn.tiendo.notification.pace.Rate;

/**
 * Sends what waits. A mail is lost by no failure of a server, and doubled only when the server's yes does not come
 * through, or the process dies before it is written down. No transaction is open while a server is talked to.
 */
@Singleton
class SendingMail {
    private static final Logger LOG = Logger.getLogger(SendingMail.class);

    private static final int FAILURES_TO_PAUSE = 5;

    private final MailQueue queue;
    private final PostHolders holders;
    private final MailText text;
    private final Delegations delegations;
    private final Clock clock;
    private final ReactiveMailer mailer;
    private final Duration patience;
    private final BackOff backOff;
    private final int mostAttempts;
    private final int atOnce;
    private final ExecutorService senders;
    private final Breaker breaker;
    private final Rate rate;
    private final ReadWriteLock sending = new ReentrantReadWriteLock();

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
        this.holders = holders;
        this.text = text;
        this.delegations = delegations;
        this.clock = clock;
        this.mailer = mailer;
        this.patience = patience;
        this.backOff = new BackOff(firstPause, longestPause);
        this.mostAttempts = mostAttempts;
        this.atOnce = atOnce;
        this.senders = Executors.newFixedThreadPool(atOnce);
        this.breaker = new Breaker(backOff, FAILURES_TO_PAUSE);
        this.rate = new Rate(perSecond);
    }

    @Scheduled(
            every = "{tiendo.mail.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        CompletableFuture.allOf(IntStream.range(0, atOnce)
                        .mapToObj(sender -> CompletableFuture.runAsync(this::drain, senders))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void drain() {
        boolean found = true;
        while (found && breaker.allows(System.nanoTime()) && sending.readLock().tryLock()) {
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
        senders.shutdown();
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

    private List<String> titles(MailQueue.Item digest) {
        return QuarkusTransaction.requiringNew().call(() -> queue.titles(digest));
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
        if (isPutOff(item, now)) {
            return;
        }
        try {
            MailQueue.Item written = item.digest() ? text.digest(item, titles(item)) : item;
            TimeUnit.NANOSECONDS.sleep(rate.turn(System.nanoTime()).toNanos());
            mailer.send(text.of(written, address)).await().atMost(patience);
        } catch (InterruptedException stopped) {
            // It is held by its lease, and sent when that has ended.
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException failure) {
            afterFailure(item, failure);
            return;
        }
        breaker.answered();
        QuarkusTransaction.requiringNew().run(() -> queue.sent(item, PostHolder.masked(address)));
    }

    /** Somebody else is told while the person is away, and nobody in the hours in which they want to hear nothing. */
    private boolean isPutOff(MailQueue.Item item, List<PostHolder> holders) {
        Instant now = clock.instant();
        String person = Objects.requireNonNull(item.person());
        if (item.away()) {
            String standIn = QuarkusTransaction.requiringNew()
                    .call(() -> delegations.standIn(item.unitId(), person, LocalDate.now(clock)));
            if (!standIn.equals(person)
                    && holders.stream().anyMatch(holder -> holder.id().equals(standIn))) {
                QuarkusTransaction.requiringNew().run(() -> queue.passOn(item, standIn));
                return true;
            }
        }
        Instant open = item.quiet() == null ? now : item.quiet().onOrAfter(now);
        if (open.isAfter(now)) {
            QuarkusTransaction.requiringNew().run(() -> queue.keepQuiet(item, Duration.between(now, open)));
        }
        return open.isAfter(now);
    }

    /** A server that says no for good is believed; everything else may pass. Messages may hold addresses: not kept. */
    private void afterFailure(MailQueue.Item item, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                breaker.answered();
                String reason = "smtp: " + refused.getReplyCode();
                if (refused.isPermanent()) {
                    fail(item, reason);
                } else {
                    retry(item, reason);
                }
                return;
            }
        }
        breaker.failed(System.nanoTime(), ThreadLocalRandom.current().nextDouble());
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
