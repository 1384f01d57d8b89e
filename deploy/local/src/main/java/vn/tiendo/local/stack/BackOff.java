package vn.tiendo.local.stack;

import java.time.Duration;

/** How long to wait before a part is started again: 1, 2, 4 … 30 seconds, from the start after a calm minute. */
final class BackOff {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(1);

    private int failures;

    /** The wait after a failure of a part that had been well for so long. */
    Duration after(Duration well) {
        if (well.compareTo(CALM) >= 0) {
            failures = 0;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, 5));
        failures++;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    int failures() {
        return failures;
    }
}
