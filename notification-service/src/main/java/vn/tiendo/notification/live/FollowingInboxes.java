package vn.tiendo.notification.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationQueries.Posted;
import vn.tiendo.notification.inbox.NotificationsPosted;

/**
 * Reads what was committed since the last look, by this instance or another, and hands it to the open streams. A commit
 * of our own is looked at right away; those of other instances are found by looking often at the end of an index.
 */
@Singleton
class FollowingInboxes {
    private static final Logger LOG = Logger.getLogger(FollowingInboxes.class);
    private static final int BATCH = 500;

    private final NotificationQueries queries;
    private final LiveNotifications live;
    private final Duration every;
    private final AtomicBoolean called = new AtomicBoolean();
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "inbox-follower");
        thread.setDaemon(true);
        return thread;
    });
    private long last;

    FollowingInboxes(
            NotificationQueries queries,
            LiveNotifications live,
            @ConfigProperty(name = "tiendo.events.follow-every") Duration every) {
        this.queries = queries;
        this.live = live;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        last = QuarkusTransaction.requiringNew().call(queries::last);
        follower.scheduleWithFixedDelay(this::follow, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        follower.shutdownNow();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsPosted posted) {
        if (called.compareAndSet(false, true)) {
            follower.execute(this::follow);
        }
    }

    private void follow() {
        called.set(false);
        try {
            List<Posted> fresh;
            do {
                fresh = QuarkusTransaction.requiringNew().call(() -> queries.after(last, BATCH));
                live.hear(fresh);
                last = fresh.isEmpty() ? last : fresh.get(fresh.size() - 1).sequence();
            } while (fresh.size() == BATCH);
        } catch (RuntimeException away) {
            // The next look finds what this one did not.
            LOG.debugf("Inboxes could not be followed: %s", away);
        }
    }
}
