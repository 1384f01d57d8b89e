package vn.tiendo.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final Breaker breaker = new Breaker(new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10)), 3);

    @Test
    void letsAFewFailuresPass() {
        breaker.failed(0, 0);
        breaker.failed(0, 0);

        assertThat(breaker.allows(0)).isTrue();
    }

    @Test
    void pausesLongerAndLonger() {
        breaker.failed(0, 0);
        breaker.failed(0, 0);
        breaker.failed(0, 0);
        assertThat(breaker.allows(9 * SECOND)).isFalse();
        assertThat(breaker.allows(10 * SECOND)).isTrue();

        breaker.failed(10 * SECOND, 0);

        assertThat(breaker.allows(29 * SECOND)).isFalse();
        assertThat(breaker.allows(30 * SECOND)).isTrue();
    }

    @Test
    void forgetsAllWithTheFirstAnswer() {
        breaker.failed(0, 0);
        breaker.failed(0, 0);
        breaker.failed(0, 0);

        breaker.answered();

        assertThat(breaker.allows(0)).isTrue();
    }
}
