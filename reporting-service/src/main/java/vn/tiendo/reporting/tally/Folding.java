package vn.tiendo.reporting.tally;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the tallies up with the tasks: woken when a status was taken in, and otherwise looking twice a second. What
 * comes together is folded together. From time to time it compares with a recount, and tells the difference as a metric.
 */
@Singleton
public class Folding {
    private static final Logger LOG = Logger.getLogger(Folding.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LOOKS = 300;
    private static final int FAILURES = 3;

    private final Tallies tallies;
    private final long checkEvery;
    private final AtomicLong difference = new AtomicLong();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "tally-folding");
    private volatile boolean stopping;

    Folding(
            Tallies tallies,
            MeterRegistry metrics,
            @ConfigProperty(name = "tiendo.aggregates.check-every") Duration checkEvery) {
        this.tallies = tallies;
        this.checkEvery = checkEvery.toNanos();
        metrics.gauge("tiendo.aggregate.difference", difference);
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

    /** There may be something to fold. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** How far the tallies are from a recount, in tasks. */
    long check() {
        difference.set(whenFree(tallies::difference));
        return difference.get();
    }

    /** Counts all tasks anew; answers by how many the tallies were wrong. */
    public long rebuild() {
        long corrected = whenFree(tallies::rebuild);
        difference.set(0);
        return corrected;
    }

    private interface Step {
        long run();
    }

    private long whenFree(Step step) {
        int failures = 0;
        for (int look = 1; look <= LOOKS; look++) {
            try {
                long answer = step.run();
                if (answer != Tallies.BUSY) {
                    return answer;
                }
            } catch (RuntimeException overtaken) {
                // A fold that committed between the snapshot and the first write makes the database refuse it.
                failures++;
                if (failures == FAILURES) {
                    throw overtaken;
                }
            }
            sleep(GATHER);
        }
        throw new IllegalStateException("The tallies are being worked on by another");
    }

    private void run() {
        long checked = System.nanoTime();
        while (!stopping) {
            try {
                if (tallies.fold() < Tallies.BATCH) {
                    rest(LOOK);
                    TimeUnit.MILLISECONDS.sleep(GATHER.toMillis());
                }
                if (System.nanoTime() - checked > checkEvery) {
                    checked = System.nanoTime();
                    check();
                }
            } catch (InterruptedException interrupted) {
                stopping = true;
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                if (!stopping) {
                    LOG.warnf("The tallies wait: %s", failure.getMessage());
                    rest(REST_AFTER_FAILURE);
                }
            }
        }
    }

    /** Other than a rest, not cut short by what there is to fold. */
    private static void sleep(Duration most) {
        try {
            TimeUnit.MILLISECONDS.sleep(most.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
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
}
