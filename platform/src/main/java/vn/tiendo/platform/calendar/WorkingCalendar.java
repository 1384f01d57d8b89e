package vn.tiendo.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import vn.tiendo.platform.event.DayKind;

/**
 * Working-day arithmetic over the weekends and the given exceptions. Years without exceptions count as plain weeks.
 *
 * @param exceptions days that differ from "Monday to Friday are worked"
 */
public record WorkingCalendar(Map<LocalDate, DayKind> exceptions) {
    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = exceptions.get(day);
        if (kind != null) {
            return kind.isWorked();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a term of working days.
     *
     * @param days a positive number of working days
     * @param counting whether {@code start}, if worked, is day 1
     */
    public LocalDate lastDay(LocalDate start, int days, Counting counting) {
        if (days < 1) {
            throw new IllegalArgumentException("A term has at least one working day, not " + days);
        }
        LocalDate day = counting == Counting.INCLUDE_START ? start.minusDays(1) : start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day that lies the given number of working days before {@code day}; {@code day} itself is not counted. */
    public LocalDate back(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.minusDays(1);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** The day itself when worked, otherwise the next worked one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The day itself when worked, otherwise the last worked one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** Working days after {@code start} up to and including {@code end}; 0 when there are none. */
    public int workingDaysAfter(LocalDate start, LocalDate end) {
        return (int) start.plusDays(1)
                .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
