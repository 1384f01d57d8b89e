package vn.tiendo.reporting.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;

/** Moments as answers show them: with the offset +07:00. */
public final class VietnamMoment {
    private VietnamMoment() {}

    public static OffsetDateTime of(Instant moment) {
        return OffsetDateTime.ofInstant(moment, VietnamTime.ZONE);
    }

    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }
}
