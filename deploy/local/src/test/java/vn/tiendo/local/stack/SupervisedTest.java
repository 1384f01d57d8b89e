package vn.tiendo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.ServerProcess;

class SupervisedTest {
    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Place place = new Place(folder, folder);

    @BeforeEach
    void takePlace() {
        place = new Place(folder, folder);
    }

    @AfterEach
    void leaveNothingRunning() {
        place.pidFile("sleeper").stopLiving(Duration.ofSeconds(1));
    }

    @Test
    void startsAPartAgainThatDiedAndSaysSo() {
        Supervised sleeper = supervised(Duration.ZERO);
        sleeper.start();
        ProcessHandle first = running();

        first.destroyForcibly();

        await("the part to run again").untilAsserted(() -> {
            assertThat(said()).contains("sleeper đã dừng bất ngờ; khởi động lại sau 1 giây", "sleeper đã chạy lại");
            assertThat(running().pid()).isNotEqualTo(first.pid());
        });
        sleeper.stop();
    }

    @Test
    void stopsAPartForGood() {
        Supervised sleeper = supervised(Duration.ZERO);
        sleeper.start();
        ProcessHandle process = running();

        sleeper.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(said()).isEmpty();
    }

    @Test
    void endsAStartThatIsStillUnderWay() {
        Supervised sleeper = supervised(Duration.ofMinutes(1));
        CompletableFuture<Void> start = CompletableFuture.runAsync(sleeper::start);
        await("the process to be there")
                .until(() -> place.pidFile("sleeper").living().isPresent());

        sleeper.stop();

        await("the start to end").until(start::isCompletedExceptionally);
        assertThat(place.pidFile("sleeper").living()).isEmpty();
    }

    /** A part that is ready when it has slept for so long. */
    private Supervised supervised(Duration untilReady) {
        return new Supervised(
                place,
                "sleeper",
                () -> {
                    long began = System.nanoTime();
                    ServerProcess process = ServerProcess.start(place, "sleeper", List.of("sleep", "60"), Map.of());
                    process.awaitReady(Duration.ofMinutes(2), () -> System.nanoTime() - began >= untilReady.toNanos());
                    return new Sleeper(process);
                },
                new Terminal(new PrintStream(screen)),
                () -> {});
    }

    private ProcessHandle running() {
        return place.pidFile("sleeper").living().orElseThrow();
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private record Sleeper(ServerProcess process) implements Server {
        @Override
        public void close() {
            process.stop(Duration.ofSeconds(5));
        }
    }
}
