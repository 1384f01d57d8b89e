package vn.tiendo.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.servers.FreePort;

/** A clock that can be moved, short waits, and an SMTP port of our own, so that a test may leave it without a server. */
public final class TestSettings implements QuarkusTestResourceLifecycleManager {
    static final Map<String, String> SECRETS = Map.of("tiendo.webhooks.key", "0123456789abcdef0123456789abcdef");

    @Override
    public int order() {
        // After the shared servers, whose mail server must not win.
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = new HashMap<>(SECRETS);
            settings.putAll(Map.ofEntries(
                    Map.entry("tiendo.webhooks.private-allowed", "127.0.0.0/8"),
                    Map.entry("tiendo.webhooks.plain-allowed", "true"),
                    Map.entry("tiendo.webhooks.every", "1s"),
                    Map.entry("tiendo.webhooks.patience", "PT2S"),
                    Map.entry("tiendo.webhooks.first-pause", "PT0.3S"),
                    Map.entry("tiendo.webhooks.longest-pause", "PT1S"),
                    Map.entry("tiendo.text.gateway", "http://127.0.0.1:" + FreePort.any() + "/send"),
                    Map.entry("tiendo.text.secret", "Bearer of-the-gateway"),
                    Map.entry("tiendo.text.patience", "PT1S"),
                    Map.entry("tiendo.text.first-pause", "PT0.1S"),
                    Map.entry("tiendo.text.longest-pause", "PT0.2S"),
                    Map.entry("tiendo.text.most-attempts", "300"),
                    Map.entry("tiendo.text.per-second", "100"),
                    Map.entry("tiendo.text.plain-allowed", "true"),
                    Map.entry("tiendo.text.every", "off"),
                    Map.entry("tiendo.digest.every", "1s"),
                    Map.entry("tiendo.moves.every", "1s"),
                    Map.entry("tiendo.notes.every", "1s"),
                    Map.entry("tiendo.moves.quiet", "PT2S"),
                    Map.entry("quarkus.mailer.port", Integer.toString(free.getLocalPort())),
                    Map.entry("tiendo.clock.movable", "true"),
                    Map.entry("tiendo.sweep.every", "1s"),
                    Map.entry("tiendo.events.heartbeat", "PT0.5S"),
                    Map.entry("tiendo.mail.patience", "PT3S"),
                    Map.entry("tiendo.mail.first-pause", "PT0.3S"),
                    Map.entry("tiendo.mail.longest-pause", "PT1S")));
            return settings;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void stop() {}
}
