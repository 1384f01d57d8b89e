package vn.tiendo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
        BackOff backOff = new BackOff();

        assertThat(IntStream.range(0, 7)
                        .mapToObj(i -> backOff.after(Duration.ofSeconds(5)).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void forgivesAfterACalmMinute() {
        BackOff backOff = new BackOff();
        backOff.after(Duration.ZERO);
        backOff.after(Duration.ZERO);

        assertThat(backOff.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
