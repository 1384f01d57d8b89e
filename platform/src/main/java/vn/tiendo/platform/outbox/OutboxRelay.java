package vn.tiendo.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds, in order per key, and deletes what the broker has acknowledged. One relay of a service
 * is active at a time: it holds an advisory lock, which goes with its connection. It is woken after each commit and
 * otherwise looks twice a second, so a lost wake-up costs half a second and nothing else.
 */
@Singleton
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x7469_656e_646fL;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource database;
    private final OutboxSender sender;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(DataSource database, OutboxSender sender) {
        this.database = database;
        this.sender = sender;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                if (OutboxTable.lock(connection, LOCK)) {
                    relay(connection);
                } else {
                    rest(REST_AFTER_FAILURE);
                }
            } catch (SQLException | RuntimeException failure) {
                if (!stopping) {
                    LOG.warnf("The outbox waits: %s", reason(failure));
                    rest(REST_AFTER_FAILURE);
                }
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        try {
            while (!stopping) {
                List<OutboxTable.Message> batch = OutboxTable.oldest(connection);
                if (batch.isEmpty()) {
                    rest(LOOK);
                    continue;
                }
                List<Long> arrived = sender.send(batch);
                OutboxTable.delete(connection, arrived);
                if (arrived.size() < batch.size()) {
                    LOG.warnf("%d events wait for the broker", batch.size() - arrived.size());
                    rest(REST_AFTER_FAILURE);
                }
            }
        } finally {
            OutboxTable.unlock(connection, LOCK);
        }
    }

    private void rest(Duration most) {
        try {
            if (work.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String reason(Exception failure) {
        return failure.getCause() == null
                ? failure.getMessage()
                : failure.getCause().getMessage();
    }
}
