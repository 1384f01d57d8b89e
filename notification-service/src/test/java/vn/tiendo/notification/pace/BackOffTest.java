package vn.tiendo.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({"1,0,PT10S", "2,0,PT20S", "3,0,PT40S", "7,0,PT10M", "500,0,PT10M", "1,1,PT5S", "3,0.5,PT30S"})
    void doublesUpToALimitAndTakesJitterOff(int attempts, double jitter, Duration expected) {
        assertThat(backOff.pauseAfter(attempts, jitter)).isEqualTo(expected);
    }
}
