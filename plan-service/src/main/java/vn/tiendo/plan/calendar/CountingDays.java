package vn.tiendo.plan.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.problem.Problem;

/** Terms in working days. Years the calendar does not know are refused rather than taken as plain weeks. */
@Singleton
class CountingDays {
    private final Calendars calendars;
    private final CalendarYears years;

    CountingDays(Calendars calendars, CalendarYears years) {
        this.calendars = calendars;
        this.years = years;
    }

    /**
     * A term and its end.
     *
     * @param days working days
     * @param counting whether {@code from}, if worked, is day 1
     * @param lastDay the last day of the term, inclusive
     * @param pending days inside the term whose status is not official yet: the end may still move
     */
    record WorkingDayTerm(LocalDate from, int days, Counting counting, LocalDate lastDay, List<LocalDate> pending) {}

    WorkingDayTerm term(LocalDate from, int days, Counting counting) {
        LocalDate lastDay = calendars.current().lastDay(from, days, counting);
        List<LocalDate> pending = IntStream.rangeClosed(from.getYear(), lastDay.getYear())
                .mapToObj(year -> years.find(year)
                        .orElseThrow(() -> Problem.of(CalendarProblem.CALENDAR_YEAR_UNKNOWN, Integer.toString(year))))
                .flatMap(year -> year.days().stream())
                .filter(day -> !day.official())
                .map(CalendarDay::date)
                .filter(day -> !day.isBefore(from) && !day.isAfter(lastDay))
                .toList();
        return new WorkingDayTerm(from, days, counting, lastDay, pending);
    }
}
