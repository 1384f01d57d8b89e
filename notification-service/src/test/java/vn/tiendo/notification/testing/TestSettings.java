package vn.tiendo.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A clock that can be moved, short waits, and an SMTP port of our own, so that a test may leave it without a server. */
public final class TestSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public int order() {
        // After the shared servers, whose mail server must not win.
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "tiendo.moves.every", "1s",
                    "tiendo.moves.quiet", "PT2S",
                    "quarkus.mailer.port", Integer.toString(free.getLocalPort()),
                    "tiendo.clock.movable", "true",
                    "tiendo.sweep.every", "1s",
                    "tiendo.events.heartbeat", "PT0.5S",
                    "tiendo.mail.patience", "PT3S",
                    "tiendo.mail.first-pause", "PT0.3S",
                    "tiendo.mail.longest-pause", "PT1S");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void stop() {}
}
