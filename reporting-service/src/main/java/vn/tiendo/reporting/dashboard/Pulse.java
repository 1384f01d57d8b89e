package vn.tiendo.reporting.dashboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.platform.sql.Sql;

/**
 * Tells all open pages at once that something has changed. While any is open this instance looks once a second, however
 * many they are; so a burst of changes is one beat, and changes that other instances took in are seen too.
 */
@Singleton
class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final String STANDING = "SELECT concat_ws('/', (SELECT folds FROM tally_state),"
            + " (SELECT id FROM report_history ORDER BY id DESC LIMIT 1),"
            + " (SELECT id FROM score_history ORDER BY id DESC LIMIT 1)) AS standing";

    private final Sql sql;
    private final Multi<String> changes;
    private String last = "";

    Pulse(Sql sql, @ConfigProperty(name = "tiendo.dashboard.look-every") Duration lookEvery) {
        this.sql = sql;
        changes = Multi.createFrom()
                .ticks()
                .every(lookEvery)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(look -> standing())
                .skip()
                .repetitions()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers()
                // A page that does not read is told once it does, and only once.
                .onOverflow()
                .dropPreviousItems();
    }

    /** What the figures stand at, whenever that changes; the first is no news to whoever has just opened a page. */
    Multi<String> changes() {
        return changes;
    }

    private String standing() {
        try {
            last = QuarkusTransaction.requiringNew()
                    .call(() -> sql.one(STANDING, row -> row.text("standing")).orElse(last));
        } catch (RuntimeException unreachable) {
            // The pages stay open: they learn of the next change when the database is back.
            LOG.warnf("No news for open pages: %s", unreachable.getMessage());
        }
        return last;
    }
}
