package vn.tiendo.platform.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;

/** Keeps events with the change that caused them. The relay sends them after the commit. */
@Singleton
public class Outbox {
    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(Sql sql, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.sql = sql;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** @throws IllegalStateException outside a transaction, where an event could leave without its change */
    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Several events in order, in one round trip. */
    public void addAll(Collection<? extends Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event needs the transaction of the change that caused it");
        }
        sql.batch(
                "INSERT INTO outbox (event_id, topic, key, type, payload) VALUES (?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new @Nullable Object[] {
                            Ids.next(),
                            Topic.of(event),
                            event.key(),
                            Topic.typeOf(event.getClass()),
                            EventJson.write(event)
                        })
                        .toList());
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
