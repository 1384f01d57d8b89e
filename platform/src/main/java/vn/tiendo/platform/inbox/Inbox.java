package vn.tiendo.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;

/**
 * Applies each event once. The note that it was applied commits together with its effect, so a repetition does
 * nothing. A failure that may pass is tried again; what remains is thrown, and the channel puts the event on the
 * dead-letter topic.
 */
@Singleton
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57");

    /** Long enough for the channels to close, so that an event met while stopping is neither applied nor condemned. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final String ALL = "INSERT INTO inbox (event_id, topic) SELECT unnest(?::uuid[]), ?"
            + " ON CONFLICT DO NOTHING RETURNING event_id";

    private final Sql sql;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    Inbox(Sql sql, MeterRegistry metrics) {
        this.sql = sql;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Called on a worker thread, outside any transaction. */
    public <E extends Event> void receive(
            Topic topic, Class<E> contract, ConsumerRecord<String, byte[]> record, Consumer<E> effect) {
        try {
            applyWithPatience(topic, id(record), event(topic, contract, record), effect);
        } catch (RuntimeException poison) {
            if (stopping) {
                sleep(CLOSING);
                throw poison;
            }
            metrics.counter("tiendo.inbox.poison", "topic", topic.name()).increment();
            LOG.errorf(
                    poison,
                    "Event at %s-%d@%d goes to the dead letters",
                    record.topic(),
                    record.partition(),
                    record.offset());
            throw poison;
        }
    }

    /**
     * The same for many at once, in one transaction: all of them take effect, or none does and the answer is false. Then
     * each is to be received by itself, so that only what is poison is put aside.
     */
    public <E extends Event> boolean receiveTogether(
            Topic topic, Class<E> contract, List<ConsumerRecord<String, byte[]>> records, Consumer<List<E>> effect) {
        try {
            Map<UUID, E> events = new LinkedHashMap<>();
            records.forEach(record -> events.put(id(record), event(topic, contract, record)));
            QuarkusTransaction.requiringNew().run(() -> {
                events.keySet().retainAll(sql.list(ALL, row -> row.uuid("event_id"), events.keySet(), topic));
                if (!events.isEmpty()) {
                    effect.accept(List.copyOf(events.values()));
                }
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("%d events are received one by one after: %s", records.size(), failure.getMessage());
            return false;
        }
    }

    private <E extends Event> void applyWithPatience(Topic topic, UUID id, E event, Consumer<E> effect) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> applyOnce(topic, id, event, effect));
                return;
            } catch (RuntimeException failure) {
                if (stopping || (attempt >= TRIES && !willPass(failure))) {
                    throw failure;
                }
                LOG.warnf("Event %s is tried again after: %s", id, failure.getMessage());
                sleep(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        }
    }

    /** Whether the database is away or busy, which says nothing about the event: such a wait has no limit. */
    private static boolean willPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || PASSING_STATES.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    private <E extends Event> void applyOnce(Topic topic, UUID id, E event, Consumer<E> effect) {
        int first = sql.update("INSERT INTO inbox (event_id, topic) VALUES (?, ?) ON CONFLICT DO NOTHING", id, topic);
        if (first == 1) {
            effect.accept(event);
        }
    }

    private static UUID id(ConsumerRecord<String, byte[]> record) {
        return UUID.fromString(header(record, "ce_id"));
    }

    private static <E extends Event> E event(Topic topic, Class<E> contract, ConsumerRecord<String, byte[]> record) {
        return contract.cast(EventJson.read(topic, header(record, "ce_type"), record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("No header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
