package vn.tiendo.platform.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.PlatformTest;

@PlatformTest
class ClockTest {
    private final Clock clock;
    private final Listener listener;

    ClockTest(Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    @Singleton
    static class Listener {
        private @Nullable Instant movedTo;

        void on(@Observes ClockMoved moved) {
            movedTo = moved.now();
        }
    }

    @Test
    void movesToAnotherDayAndRunsOnFromThere() {
        OffsetDateTime wanted = OffsetDateTime.parse("2025-07-02T00:30:00+07:00");

        given().contentType("application/json")
                .body("{\"now\": \"" + wanted + "\"}")
                .put("/local/clock")
                .then()
                .statusCode(200);

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2025, 7, 2));
        assertThat(Duration.between(wanted.toInstant(), clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(listener.movedTo).isNotNull();
        assertThat(OffsetDateTime.parse(given().get("/local/clock").path("now")))
                .isAfter(wanted);
    }

    @Test
    void refusesWithoutAMoment() {
        given().contentType("application/json")
                .body("{}")
                .put("/local/clock")
                .then()
                .statusCode(400);
    }
}
