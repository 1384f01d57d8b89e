package vn.tiendo.notification.delivery;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * How fast and how long a channel sends.
 *
 * @param patience how long a message on its way is waited for
 * @param atOnce how many are on their way together
 */
record Pace(
        Duration patience, Duration firstPause, Duration longestPause, int mostAttempts, int atOnce, int perSecond) {

    /** As the settings of the channel say, {@code tiendo.mail} or {@code tiendo.text}. */
    static Pace of(Channel channel, Config settings) {
        String of = "tiendo." + channel.name().toLowerCase(Locale.ROOT);
        return new Pace(
                settings.getValue(of + ".patience", Duration.class),
                settings.getValue(of + ".first-pause", Duration.class),
                settings.getValue(of + ".longest-pause", Duration.class),
                settings.getValue(of + ".most-attempts", Integer.class),
                settings.getValue(of + ".at-once", Integer.class),
                settings.getValue(of + ".per-second", Integer.class));
    }
}
