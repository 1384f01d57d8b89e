package vn.tiendo.notification.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * When people may be told: on working days between two times, Vietnam time.
 *
 * @param opens inclusive
 * @param closes exclusive
 * @param quiet false when they may be told at any time
 */
public record OfficeHours(WorkingCalendar calendar, LocalTime opens, LocalTime closes, boolean quiet) {

    public OfficeHours heeded(boolean quiet) {
        return new OfficeHours(calendar, opens, closes, quiet);
    }

    public Instant openingOf(LocalDate day) {
        return day.atTime(opens).atZone(VietnamTime.ZONE).toInstant();
    }

    /** The moment itself within office hours, otherwise the next opening. */
    public Instant onOrAfter(Instant moment) {
        if (!quiet) {
            return moment;
        }
        ZonedDateTime at = moment.atZone(VietnamTime.ZONE);
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        if (!calendar.isWorkingDay(day) || !time.isBefore(closes)) {
            return openingOf(calendar.onOrAfter(day.plusDays(1)));
        }
        return time.isBefore(opens) ? openingOf(day) : moment;
    }
}
