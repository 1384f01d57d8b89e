package vn.tiendo.platform.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class ClockProducer {
    /** Typed as both, so that domain code asks for a {@link Clock} and only the endpoint can move it. */
    @Produces
    @Singleton
    MovableClock movable(@ConfigProperty(name = "tiendo.clock.offset", defaultValue = "PT0S") Duration offset) {
        return new MovableClock(offset);
    }
}
