package vn.tiendo.plan.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;

/**
 * Terms in working days, both ways. What rests on days that nobody has decided yet is answered, and says that it may
 * still move.
 */
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
     * @param days working days; below 0 they lie before {@code from}
     * @param counting whether {@code from}, if worked, is day 1
     * @param lastDay the last day of the term, inclusive; the first day of the term when counting back
     * @param official false when the end may still move: a day inside is pending, or a year's calendar is not decided
     * @param pending days inside the term whose status is not official yet
     * @param undecidedYears years without a calendar, counted as plain weeks, or with nothing official in it
     */
    record WorkingDayTerm(
            LocalDate from,
            int days,
            Counting counting,
            LocalDate lastDay,
            boolean official,
            List<LocalDate> pending,
            List<Integer> undecidedYears) {}

    /**
     * The working days between two days.
     *
     * @param counting whether {@code from}, if worked, counts; {@code to} always does
     * @param days below 0 when {@code to} lies before {@code from}
     * @param official false when the number may still change
     */
    record WorkingDaySpan(
            LocalDate from,
            LocalDate to,
            Counting counting,
            int days,
            boolean official,
            List<LocalDate> pending,
            List<Integer> undecidedYears) {}

    private record Standing(List<LocalDate> pending, List<Integer> undecidedYears) {
        boolean official() {
            return pending.isEmpty() && undecidedYears.isEmpty();
        }
    }

    WorkingDayTerm term(LocalDate from, int days, Counting counting) {
        LocalDate lastDay = end(calendars.current(), from, days, counting);
        Standing standing = standing(from, lastDay);
        return new WorkingDayTerm(
                from, days, counting, lastDay, standing.official(), standing.pending, standing.undecidedYears);
    }

    WorkingDaySpan span(LocalDate from, LocalDate to, Counting counting) {
        int days = between(calendars.current(), from, to, counting);
        Standing standing = standing(from, to);
        return new WorkingDaySpan(
                from, to, counting, days, standing.official(), standing.pending, standing.undecidedYears);
    }

    static LocalDate end(WorkingCalendar calendar, LocalDate from, int days, Counting counting) {
        if (days > 0) {
            return calendar.lastDay(from, days, counting);
        }
        return calendar.back(counting == Counting.INCLUDE_START ? from.plusDays(1) : from, -days);
    }

    static int between(WorkingCalendar calendar, LocalDate from, LocalDate to, Counting counting) {
        boolean fromCounts = counting == Counting.INCLUDE_START;
        if (to.isBefore(from)) {
            return -calendar.workingDaysAfter(to.minusDays(1), fromCounts ? from : from.minusDays(1));
        }
        return calendar.workingDaysAfter(fromCounts ? from.minusDays(1) : from, to);
    }

    private Standing standing(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        List<LocalDate> pending = new ArrayList<>();
        List<Integer> undecided = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            Optional<CalendarYear> known = years.find(year);
            if (known.isEmpty() || known.get().days().stream().noneMatch(CalendarDay::official)) {
                undecided.add(year);
            }
            known.stream()
                    .flatMap(found -> found.days().stream())
                    .filter(day -> !day.official())
                    .map(CalendarDay::date)
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .forEach(pending::add);
        }
        return new Standing(List.copyOf(pending), List.copyOf(undecided));
    }
}
