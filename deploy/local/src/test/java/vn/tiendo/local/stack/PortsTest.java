package vn.tiendo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.StartFailed;

class PortsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void usualPortsDoNotClashWithEachOther() {
        Ports ports = Ports.from(Map.of());

        assertThatCode(() -> ports.mustBeFree(port -> false)).doesNotThrowAnyException();
    }

    @Test
    void environmentMovesOnePartAlone() {
        Ports ports = Ports.from(Map.of("TIENDO_PORT_TASK_SERVICE", " 9082 "));

        assertThat(ports.of(Part.TASK_SERVICE)).isEqualTo(9082);
        assertThat(ports.of(Part.PLAN_SERVICE)).isEqualTo(8081);
        assertThat(ports.origin(Part.TASK_SERVICE)).isEqualTo("http://127.0.0.1:9082");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", "8080x"})
    void refusesWhatIsNoPort(String given) {
        assertThatThrownBy(() -> Ports.from(Map.of("TIENDO_PORT_KAFKA", given)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("TIENDO_PORT_KAFKA=" + given);
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = somebody.getLocalPort();
            Ports ports = Ports.from(Map.of("TIENDO_PORT_GATEWAY", Integer.toString(port)));

            assertThatThrownBy(() -> ports.mustBeFree(tried -> tried == port && FreePort.isTaken(tried)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Cổng " + port + " của gateway")
                    .hasMessageContaining("TIENDO_PORT_GATEWAY=<cổng>");
        }
    }

    @Test
    void twoPartsMayNotWantOnePort() {
        Ports ports = Ports.from(Map.of("TIENDO_PORT_MAIL", "8080"));

        assertThatThrownBy(() -> ports.mustBeFree(port -> false))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("mail và gateway cùng dùng cổng 8080");
    }

    @Test
    void anotherTerminalFindsThePortsOfTheRunningStack() {
        Ports ports = Ports.from(Map.of("TIENDO_PORT_GATEWAY", "9080", "TIENDO_PORT_SMTP", "2025"));
        Path file = folder.resolve("ports.properties");

        ports.writeTo(file);

        assertThat(Ports.readFrom(file)).isEqualTo(ports);
    }
}
