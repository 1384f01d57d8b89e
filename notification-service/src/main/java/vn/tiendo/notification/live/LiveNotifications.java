package vn.tiendo.notification.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationQueries.Posted;
import vn.tiendo.notification.inbox.NotificationView;

/** The streams that are open on this instance. */
@Singleton
class LiveNotifications {
    private static final int BATCH = 500;

    private final NotificationQueries queries;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    LiveNotifications(NotificationQueries queries) {
        this.queries = queries;
    }

    void hear(List<Posted> posted) {
        posted.forEach(one -> listeners.forEach(listener -> listener.hear(one)));
    }

    /** Notices to the units: those after the given one, then those to come; without one, only those to come. */
    Multi<NotificationView> stream(Set<UUID> units, @Nullable UUID after) {
        AtomicInteger unsent = new AtomicInteger();
        return Multi.createFrom()
                .<NotificationView>emitter(stream -> open(stream, units, after, unsent))
                .onItem()
                .invoke(unsent::decrementAndGet)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    int open() {
        return listeners.size();
    }

    private void open(
            MultiEmitter<? super NotificationView> stream,
            Set<UUID> units,
            @Nullable UUID after,
            AtomicInteger unsent) {
        long last = QuarkusTransaction.requiringNew()
                .call(() -> after == null ? queries.last() : queries.sequenceOf(after));
        Listener listener = new Listener(units, stream, last, unsent);
        listeners.add(listener);
        stream.onTermination(() -> listeners.remove(listener));
        List<Posted> missed;
        do {
            long from = last;
            missed = QuarkusTransaction.requiringNew().call(() -> queries.after(units, from, BATCH));
            last = listener.catchUp(missed);
        } while (missed.size() == BATCH);
        listener.goLive();
    }
}
