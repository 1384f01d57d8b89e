package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
    private static final Instant NOW = Instant.parse("2025-07-02T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger found = new AtomicInteger();
    private final RecentAnswers<String, Integer> recent = new RecentAnswers<>(Duration.ofMillis(200), 100, nanos::get);

    private int ask(String question, Instant now) {
        return recent.answer(question, now, found::incrementAndGet);
    }

    @Test
    void givesAYoungAnswerAgain() {
        int first = ask("tỉnh", NOW);

        nanos.addAndGet(Duration.ofMillis(199).toNanos());

        assertThat(ask("tỉnh", NOW.plusMillis(199))).isEqualTo(first);
    }

    @Test
    void findsOutAnewWhatIsOldOrAnother() {
        int first = ask("tỉnh", NOW);
        int other = ask("xã", NOW);
        nanos.addAndGet(Duration.ofMillis(200).toNanos());

        assertThat(ask("tỉnh", NOW.plusMillis(200))).isNotIn(first, other);
    }

    @Test
    void findsOutAnewWhenTheClockWasMoved() {
        int first = ask("tỉnh", NOW);

        assertThat(ask("tỉnh", NOW.plusSeconds(86_400))).isNotEqualTo(first);
        assertThat(ask("tỉnh", NOW)).isNotEqualTo(first);
    }

    @Test
    void givesTheOldAnswerToOthersWhileOneFindsOut() {
        int first = ask("tỉnh", NOW);
        nanos.addAndGet(Duration.ofMillis(300).toNanos());
        AtomicInteger other = new AtomicInteger();

        int renewed = recent.answer("tỉnh", NOW.plusMillis(300), () -> {
            other.set(ask("tỉnh", NOW.plusMillis(300)));
            return found.incrementAndGet();
        });

        assertThat(other.get()).isEqualTo(first);
        assertThat(renewed).isNotEqualTo(first);
    }
}
