package vn.tiendo.notification.pace;

import java.time.Duration;

/**
 * Pauses that double with each failed attempt up to a limit.
 *
 * @param first pause after the first failure
 * @param longest no pause is longer
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param attempts so far, at least 1
     * @param jitter from 0 to 1; takes up to half of the pause away, so that what failed together does not come back
     *     together
     */
    public Duration pauseAfter(int attempts, double jitter) {
        double full = first.toMillis() * Math.pow(2, Math.min(attempts - 1, MOST_DOUBLINGS));
        return Duration.ofMillis((long) (Math.min(full, longest.toMillis()) * (1 - jitter / 2)));
    }
}
