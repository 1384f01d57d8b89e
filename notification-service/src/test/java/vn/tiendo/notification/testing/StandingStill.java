package vn.tiendo.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Nothing happens by itself, and the service's own clock shows a day before everything the test tells. */
public final class StandingStill implements QuarkusTestResourceLifecycleManager {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestSettings.SECRETS);
        for (String work : new String[] {"sweep", "moves", "notes", "digest", "mail", "text", "webhooks"}) {
            settings.put("tiendo." + work + ".every", "off");
        }
        settings.put(
                "tiendo.clock.offset",
                Duration.between(Instant.now(), Instant.parse("2024-11-01T00:00:00Z"))
                        .toString());
        return settings;
    }

    @Override
    public void stop() {}
}
