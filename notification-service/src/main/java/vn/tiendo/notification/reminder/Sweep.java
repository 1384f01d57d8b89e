package vn.tiendo.notification.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.tiendo.notification.deadline.Deadlines;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.sql.Sql;

/**
 * Drives the reminders. Several instances may sweep at the same time: each takes what no other holds, and between
 * deadlines that fall due a sweep costs one look at an index.
 */
@Singleton
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    /** Before a deadline that failed is looked at again. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Reminding reminding;
    private final Deadlines deadlines;
    private final Sql sql;
    private final Clock clock;
    private final MeterRegistry metrics;

    Sweep(Reminding reminding, Deadlines deadlines, Sql sql, Clock clock, MeterRegistry metrics) {
        this.reminding = reminding;
        this.deadlines = deadlines;
        this.sql = sql;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "{tiendo.sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        metrics.timer("tiendo.sweep").record(this::sweep);
    }

    /** One after the other, so that whoever moved the clock finds all told, also what the schedule took just before. */
    private synchronized void sweep() {
        boolean workingDaysKnown = QuarkusTransaction.requiringNew().call(this::followCalendar);
        if (!workingDaysKnown) {
            return;
        }
        int looked;
        do {
            looked = batch();
        } while (looked == Reminding.BATCH);
    }

    /** One deadline that cannot be told of must not keep the others waiting: then each is looked at by itself. */
    private int batch() {
        try {
            return QuarkusTransaction.requiringNew().call(reminding::remind);
        } catch (RuntimeException failure) {
            LOG.warnf("A batch of deadlines is looked at one by one after: %s", failure);
            List<UUID> waiting =
                    QuarkusTransaction.requiringNew().call(() -> deadlines.waiting(clock.instant(), Reminding.BATCH));
            waiting.forEach(this::alone);
            return waiting.size();
        }
    }

    private void alone(UUID deadline) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reminding.remind(deadline));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Deadline %s could not be looked at; tried again in %s", deadline, PAUSE);
            Instant later = clock.instant().plus(PAUSE);
            QuarkusTransaction.requiringNew().run(() -> deadlines.lookAt(Map.of(deadline, later)));
        }
    }

    /** The planned moments were meant for another present; when it went back they lie too far ahead. */
    void afterJump(@Observes ClockMoved moved) {
        QuarkusTransaction.requiringNew().run(() -> deadlines.lookAgainAtAll(moved.now()));
        now();
    }

    /** Plans anew when the calendar has changed. Without any calendar nobody is told: it might be Tết. */
    private boolean followCalendar() {
        int changed = sql.update("UPDATE reminder_basis SET calendar = known.calendar FROM"
                + " (SELECT coalesce(string_agg(year || ':' || version, ',' ORDER BY year), '') AS calendar"
                + " FROM calendar_year) known WHERE reminder_basis.calendar <> known.calendar");
        if (changed > 0) {
            deadlines.lookAgainAtAll(clock.instant());
        }
        return sql.one("SELECT calendar <> '' AS known FROM reminder_basis", row -> row.flag("known"))
                .orElse(false);
    }
}
