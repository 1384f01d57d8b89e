package vn.tiendo.platform.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Legal time of Viet Nam, UTC+7 without daylight saving. */
public final class VietnamTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The first moment of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after the day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** As answers show it, with the offset +07:00. */
    public static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZONE);
    }

    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
