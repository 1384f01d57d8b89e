package vn.tiendo.notification.pace;

import java.time.Duration;

/**
 * Leaves a server in peace that does not answer, so that what waits for it waits unspent. After a pause a few try again.
 */
public final class Breaker {
    private final BackOff backOff;
    private final int from;
    private int failures;
    private long openAgainAt;

    /** @param from failures in a row with which the pauses begin */
    public Breaker(BackOff backOff, int from) {
        this.backOff = backOff;
        this.from = from;
    }

    /** @param nanos a reading of {@link System#nanoTime} */
    public synchronized boolean allows(long nanos) {
        return failures < from || nanos - openAgainAt >= 0;
    }

    /** @param jitter as in {@link BackOff#pauseAfter} */
    public synchronized void failed(long nanos, double jitter) {
        failures++;
        if (failures >= from) {
            Duration pause = backOff.pauseAfter(failures - from + 1, jitter);
            openAgainAt = nanos + pause.toNanos();
        }
    }

    public synchronized void answered() {
        failures = 0;
    }
}
