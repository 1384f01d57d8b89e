package vn.tiendo.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * The machine's clock plus an offset. Its zone is {@code Asia/Ho_Chi_Minh}, so {@code LocalDate.now(clock)} is the
 * day on a Vietnamese wall.
 */
public final class MovableClock extends Clock {
    private final Clock machine;
    private volatile Duration offset;

    public MovableClock(Duration offset) {
        this(Clock.system(VietnamTime.ZONE), offset);
    }

    private MovableClock(Clock machine, Duration offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /** Makes {@code now} the present moment; time runs on from there. */
    void moveTo(Instant now) {
        offset = Duration.between(machine.instant(), now);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(machine.withZone(zone), offset);
    }
}
