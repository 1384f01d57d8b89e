package vn.tiendo.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.pace.BackOff;
import vn.tiendo.notification.pace.Breaker;
import vn.tiendo.notification.pace.Rate;
import vn.tiendo.notification.text.Refused;

/**
 * Sends what waits for one channel. A message is lost by no failure of a server, and doubled only when the server's yes
 * does not come through, or the process dies before it is written down. No transaction is open while a server is talked
 * to. Each channel has its own pace, so that none waits for the server of another.
 */
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    private static final int FAILURES_TO_PAUSE = 5;

    private final Channel channel;
    private final Carrier carrier;
    private final MailQueue queue;
    private final PostHolders holders;
    private final Delegations delegations;
    private final Clock clock;
    private final Pace pace;
    private final BackOff backOff;
    private final ExecutorService senders;
    private final Breaker breaker;
    private final Rate rate;
    private final ReadWriteLock sending = new ReentrantReadWriteLock();

    /** Hands one message to a server. */
    interface Carrier {
        /** Comes back when the server has taken it; whatever else it throws than a refusal may pass. */
        void carry(MailQueue.Item item, String address) throws InterruptedException;
    }

    Sending(
            Channel channel,
            Carrier carrier,
            MailQueue queue,
            PostHolders holders,
            Delegations delegations,
            Clock clock,
            Pace pace) {
        this.channel = channel;
        this.carrier = carrier;
        this.queue = queue;
        this.holders = holders;
        this.delegations = delegations;
        this.clock = clock;
        this.pace = pace;
        this.backOff = new BackOff(pace.firstPause(), pace.longestPause());
        this.senders = Executors.newFixedThreadPool(pace.atOnce());
        this.breaker = new Breaker(backOff, FAILURES_TO_PAUSE);
        this.rate = new Rate(pace.perSecond());
    }

    void now() {
        CompletableFuture.allOf(IntStream.range(0, pace.atOnce())
                        .mapToObj(sender -> CompletableFuture.runAsync(this::drain, senders))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void drain() {
        boolean found = true;
        while (found && breaker.allows(System.nanoTime()) && sending.readLock().tryLock()) {
            try {
                Optional<MailQueue.Item> item =
                        QuarkusTransaction.requiringNew().call(() -> queue.take(channel.name()));
                item.ifPresent(this::handle);
                found = item.isPresent();
            } finally {
                sending.readLock().unlock();
            }
        }
    }

    /** Waits for a message on its way, so that it can still be written down as sent, and lets no other begin. */
    void stop() throws InterruptedException {
        if (!sending.writeLock().tryLock(pace.patience().toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A message on its way was not waited for; it may be sent twice");
        }
        senders.shutdown();
    }

    private void handle(MailQueue.Item item) {
        try {
            List<PostHolder> now = holders.assigned(item.unitId());
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
            if (now.stream().allMatch(holder -> barred(holder, item) != null)) {
                queue.failed(item, "nobody-holds-a-post");
            } else {
                queue.address(item, now);
            }
        });
    }

    private void send(MailQueue.Item item, List<PostHolder> now) {
        Optional<PostHolder> holder =
                now.stream().filter(one -> one.id().equals(item.person())).findFirst();
        if (holder.isEmpty()) {
            fail(item, "no-longer-holds-the-post");
            return;
        }
        @Nullable String barred = barred(holder.get(), item);
        if (barred != null) {
            fail(item, barred);
            return;
        }
        @Nullable String address = channel.address(holder.get());
        if (address == null) {
            fail(item, channel.noAddress());
            return;
        }
        if (isPutOff(item, now)) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(rate.turn(System.nanoTime()).toNanos());
            carrier.carry(item, address);
        } catch (InterruptedException stopped) {
            // It is held by its lease, and sent when that has ended.
            Thread.currentThread().interrupt();
            return;
        } catch (Refused refused) {
            afterRefusal(item, refused);
            return;
        } catch (RuntimeException failure) {
            afterFailure(item, failure);
            return;
        }
        breaker.answered();
        QuarkusTransaction.requiringNew().run(() -> queue.sent(item, channel.masked(address)));
    }

    /** Somebody else is told while the person is away, and nobody in the hours in which they want to hear nothing. */
    private boolean isPutOff(MailQueue.Item item, List<PostHolder> holders) {
        Instant now = clock.instant();
        String person = Objects.requireNonNull(item.person());
        if (item.away()) {
            String standIn = QuarkusTransaction.requiringNew()
                    .call(() -> delegations.standIn(item.unitId(), person, LocalDate.now(clock)));
            if (!standIn.equals(person)
                    && holders.stream()
                            .anyMatch(holder -> holder.id().equals(standIn) && barred(holder, item) == null)) {
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

    private @Nullable String barred(PostHolder holder, MailQueue.Item item) {
        return holder.barred(item.subject(), LocalDate.now(clock));
    }

    /** A server that says no for good is believed; everything else may pass. */
    private void afterRefusal(MailQueue.Item item, Refused refused) {
        if (refused.isBusy()) {
            breaker.failed(System.nanoTime(), ThreadLocalRandom.current().nextDouble());
        } else {
            breaker.answered();
        }
        String reason = channel.protocol() + ": " + refused.code();
        if (refused.isPermanent()) {
            fail(item, reason);
        } else {
            retry(item, reason);
        }
    }

    /** Messages of failures may hold addresses: not kept. */
    private void afterFailure(MailQueue.Item item, RuntimeException failure) {
        breaker.failed(System.nanoTime(), ThreadLocalRandom.current().nextDouble());
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        retry(item, channel.protocol() + ": " + root.getClass().getSimpleName());
    }

    private void retry(MailQueue.Item item, String reason) {
        if (item.attempts() >= pace.mostAttempts()) {
            fail(item, reason);
            return;
        }
        Duration pause =
                backOff.pauseAfter(item.attempts(), ThreadLocalRandom.current().nextDouble());
        LOG.debugf("Message %s waits %s after: %s", item.id(), pause, reason);
        QuarkusTransaction.requiringNew().run(() -> queue.retry(item, pause, reason));
    }

    private void fail(MailQueue.Item item, String reason) {
        LOG.warnf("Message %s failed for good: %s", item.id(), reason);
        QuarkusTransaction.requiringNew().run(() -> queue.failed(item, reason));
    }
}
