package vn.tiendo.notification.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * When people may be told: on working days from 08:00 until before 17:00, Vietnam time.
 *
 * @param quiet false when they may be told at any time
 */
public record OfficeHours(WorkingCalendar calendar, boolean quiet) {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** Keeps to them. */
    public OfficeHours(WorkingCalendar calendar) {
        this(calendar, true);
    }

    public Instant openingOf(LocalDate day) {
        return day.atTime(OPENS).atZone(VietnamTime.ZONE).toInstant();
    }

    /** The moment itself within office hours, otherwise the next opening. */
    public Instant onOrAfter(Instant moment) {
        if (!quiet) {
            return moment;
        }
        ZonedDateTime at = moment.atZone(VietnamTime.ZONE);
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        if (!calendar.isWorkingDay(day) || !time.isBefore(CLOSES)) {
            return openingOf(calendar.onOrAfter(day.plusDays(1)));
        }
        return time.isBefore(OPENS) ? openingOf(day) : moment;
    }
}
