package vn.tiendo.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 5_000_000_000L, Long.MAX_VALUE - 10, Long.MIN_VALUE})
    void letsThoseWhoComeTogetherGoOneAfterTheOther(long now) {
        Rate rate = new Rate(100);

        assertThat(rate.turn(now)).isZero();
        assertThat(rate.turn(now)).isEqualTo(Duration.ofMillis(10));
        assertThat(rate.turn(now + Duration.ofMillis(15).toNanos())).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void savesNothingUpWhileNobodyComes() {
        Rate rate = new Rate(100);
        rate.turn(0);

        long later = Duration.ofSeconds(10).toNanos();

        assertThat(rate.turn(later)).isZero();
        assertThat(rate.turn(later)).isEqualTo(Duration.ofMillis(10));
    }
}
