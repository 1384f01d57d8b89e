package vn.tiendo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.StartFailed;

class LocalClockTest {
    private static final Instant MACHINE = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDayBeginsAtEightInVietnam() {
        assertThat(LocalClock.moment("2025-01-06")).isEqualTo(Instant.parse("2025-01-06T01:00:00Z"));
    }

    @Test
    void aTimeOfDayIsTakenAsItStands() {
        assertThat(LocalClock.moment("2025-01-06T00:30")).isEqualTo(Instant.parse("2025-01-05T17:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06/01/2025", "2025-02-30", "2025-01-06T25:00", "mai", ""})
    void refusesWhatIsNotADay(String text) {
        assertThatThrownBy(() -> LocalClock.moment(text))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("không phải là ngày");
    }

    @Test
    void followsTheMachineUntilItIsMoved() {
        LocalClock clock = at(MACHINE);

        assertThat(clock.offset()).isZero();
        assertThat(clock.now()).isEqualTo(MACHINE);
    }

    @Test
    void timeGoesOnAfterTheMove() {
        at(MACHINE).moveTo(LocalClock.moment("2025-01-06"));

        LocalClock later = at(MACHINE.plus(Duration.ofHours(3)));

        assertThat(later.now()).isEqualTo(LocalClock.moment("2025-01-06T11:00"));
    }

    @Test
    void movesForwardAsWellAsBack() {
        LocalClock clock = at(MACHINE);
        clock.moveTo(LocalClock.moment("2025-01-06"));

        clock.moveTo(LocalClock.moment("2027-07-02"));

        assertThat(clock.now()).isEqualTo(LocalClock.moment("2027-07-02"));
        assertThat(clock.offset()).isPositive();
    }

    @Test
    void goesBackToTheMachine() {
        LocalClock clock = at(MACHINE);
        clock.moveTo(LocalClock.moment("2025-01-06"));

        clock.followMachine();

        assertThat(clock.now()).isEqualTo(MACHINE);
    }

    @Test
    void isReadAsAPersonWouldSayIt() {
        assertThat(LocalClock.readable(Instant.parse("2025-06-30T17:05:00Z"))).isEqualTo("00:05 ngày 01/07/2025");
    }

    private LocalClock at(Instant machine) {
        return new LocalClock(folder.resolve("clock"), Clock.fixed(machine, ZoneOffset.UTC));
    }
}
