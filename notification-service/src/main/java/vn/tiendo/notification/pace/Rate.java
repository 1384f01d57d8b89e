package vn.tiendo.notification.pace;

import java.time.Duration;

/** So many a second and no more, evenly, however many send at the same time. */
public final class Rate {
    private final long nanosEach;
    private long next;
    private boolean begun;

    /** @param perSecond at least 1 */
    public Rate(int perSecond) {
        this.nanosEach = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /**
     * Takes the next turn.
     *
     * @param nanos a reading of {@link System#nanoTime}
     * @return how long to wait for it
     */
    public synchronized Duration turn(long nanos) {
        if (!begun || next - nanos < 0) {
            begun = true;
            next = nanos;
        }
        Duration wait = Duration.ofNanos(next - nanos);
        next += nanosEach;
        return wait;
    }
}
