package vn.tiendo.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import vn.tiendo.platform.deadline.VietnamTime;

/** The service's clock, standing where a test puts it: only so can a test stand on the very edge of a deadline. */
@Alternative
@Priority(1)
@Singleton
class StandingClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void put(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
