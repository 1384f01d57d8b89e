package vn.tiendo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void findsTheProcessItRemembers() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        PidFile file = new PidFile(folder.resolve("a.pid"));
        file.write(process.toHandle());

        assertThat(file.living()).contains(process.toHandle());

        file.stopLiving(Duration.ofSeconds(5));
        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("a.pid")).doesNotExist();
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheSameId() throws IOException {
        long own = ProcessHandle.current().pid();
        PidFile file = new PidFile(Files.writeString(folder.resolve("a.pid"), own + " 1000"));

        file.stopLiving(Duration.ofSeconds(5));

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(file.living()).isEmpty();
    }

    @Test
    void knowsNobodyWhenItWasCutShort() throws IOException {
        assertThat(new PidFile(Files.writeString(folder.resolve("a.pid"), "12")).living())
                .isEmpty();
        assertThat(new PidFile(folder.resolve("none.pid")).living()).isEmpty();
    }
}
