package vn.tiendo.notification.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationView;
import vn.tiendo.notification.inbox.NotificationsPosted;

/**
 * The streams that are open on this instance. They hear what this instance commits; with several instances, what the
 * others commit must come in at {@link #hear} too, from a topic or by looking at the table.
 */
@Singleton
class LiveNotifications {
    private static final int BATCH = 500;
    /** A client that lags further behind is cut off and resumes by the id it saw last. */
    private static final int MOST_UNSENT = 5_000;

    private final NotificationQueries queries;
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();

    LiveNotifications(NotificationQueries queries) {
        this.queries = queries;
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsPosted posted) {
        posted.notifications().forEach(notification -> listeners.forEach(listener -> listener.hear(notification)));
    }

    /** Notices to the units: those after the given one, then those to come; without one, only those to come. */
    Multi<NotificationView> stream(Set<UUID> units, @Nullable UUID after) {
        return Multi.createFrom()
                .<NotificationView>emitter(stream -> open(stream, units, after), MOST_UNSENT)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    int open() {
        return listeners.size();
    }

    private void open(MultiEmitter<? super NotificationView> stream, Set<UUID> units, @Nullable UUID after) {
        Listener listener = new Listener(units, stream);
        listeners.add(listener);
        stream.onTermination(() -> listeners.remove(listener));
        @Nullable UUID last = after;
        while (last != null) {
            List<NotificationView> missed = missed(units, last);
            listener.catchUp(missed);
            last = missed.size() < BATCH ? null : missed.get(BATCH - 1).id();
        }
        listener.goLive();
    }

    private List<NotificationView> missed(Set<UUID> units, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> queries.after(units, last, BATCH));
    }
}
