package vn.tiendo.notification.day;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.calendar.Calendars;

/** The province's office hours, by its calendar as it is known now. */
@Singleton
public class OpeningTimes {
    private final Calendars calendars;
    private final LocalTime opens;
    private final LocalTime closes;

    OpeningTimes(
            Calendars calendars,
            @ConfigProperty(name = "tiendo.office.opens") LocalTime opens,
            @ConfigProperty(name = "tiendo.office.closes") LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Offices close after they open, not " + opens + "–" + closes);
        }
        this.calendars = calendars;
        this.opens = opens;
        this.closes = closes;
    }

    /** One small query, so take it once for a piece of work. */
    public OfficeHours current() {
        return new OfficeHours(calendars.current(), opens, closes, true);
    }
}
