package vn.tiendo.notification.preference;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Row;

/**
 * Hours of each day in which a person is left in peace, Vietnam time.
 *
 * @param from inclusive; after {@code to} when they last over midnight
 * @param to exclusive
 */
public record QuietHours(
        @NotNull(message = "Cần giờ bắt đầu") LocalTime from, @NotNull(message = "Cần giờ kết thúc") LocalTime to) {
    /** What is a duty can be put off and not switched off, so that some hours of each day remain. */
    private static final Duration LONGEST = Duration.ofHours(16);

    /** Reads {@code quiet_from} and {@code quiet_to} of a person's preferences; null when there are none. */
    public static @Nullable QuietHours of(Row row) {
        String from = row.textOrNull("quiet_from");
        return from == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(row.text("quiet_to")));
    }

    /** Whether they leave time enough to be told. */
    boolean areBearable() {
        Duration span = Duration.between(from, to);
        Duration lasting = span.isNegative() ? span.plusDays(1) : span;
        return !lasting.isZero() && lasting.compareTo(LONGEST) <= 0;
    }

    /** The moment itself outside these hours, otherwise their end. */
    public Instant onOrAfter(Instant moment) {
        ZonedDateTime at = moment.atZone(VietnamTime.ZONE);
        LocalTime time = at.toLocalTime();
        boolean evening = from.isAfter(to) && !time.isBefore(from);
        boolean within = from.isAfter(to) ? evening || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        return within ? at.plusDays(evening ? 1 : 0).with(to).toInstant() : moment;
    }
}
