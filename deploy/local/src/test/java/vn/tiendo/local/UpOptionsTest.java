package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.servers.StartFailed;

class UpOptionsTest {
    @Test
    void asksForNothingByDefault() {
        UpOptions options = UpOptions.parse(List.of());

        assertThat(options.detach()).isFalse();
        assertThat(options.fresh()).isFalse();
        assertThat(options.at()).isEmpty();
    }

    @Test
    void readsAllOptionsInAnyOrder() {
        UpOptions options = UpOptions.parse(List.of("--at", "2025-01-06", "--fresh", "--detach"));

        assertThat(options.detach()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.at()).contains(Instant.parse("2025-01-06T01:00:00Z"));
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--quick")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--quick");
    }

    @Test
    void asksForTheDayWhenItIsMissing() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--at")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("Thiếu ngày");
    }
}
