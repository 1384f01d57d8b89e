package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.language.Words;

/** What comes back every year ("trước ngày 15/12 hằng năm") is due in each year of the span that stands beside it. */
final class Years {
    private Years() {}

    /** As read, unless one of the schedules spans several years. */
    static List<Schedule> each(List<Schedule> read, int planYear) {
        int last = planYear;
        int first = Integer.MAX_VALUE;
        for (Schedule schedule : read) {
            if (schedule instanceof Schedule.Window span
                    && !yearly(span)
                    && span.from().getYear() < span.to().getYear()) {
                first = Math.min(first, span.from().getYear());
                last = Math.max(last, span.to().getYear());
            }
        }
        List<Schedule> all = new ArrayList<>();
        for (Schedule schedule : read) {
            if (first <= last && yearly(schedule)) {
                for (int year = Math.max(first, planYear); year <= last; year++) {
                    all.add(later(schedule, year - planYear));
                }
            } else {
                all.add(schedule);
            }
        }
        return all;
    }

    static boolean yearly(Schedule schedule) {
        String plain = Words.plain(schedule.text());
        return (schedule instanceof Schedule.Deadline || schedule instanceof Schedule.Window)
                && (plain.contains("hang nam") || plain.contains("moi nam"));
    }

    private static Schedule later(Schedule schedule, int years) {
        if (schedule instanceof Schedule.Window window) {
            return new Schedule.Window(window.from().plusYears(years), end(window.to(), years), window.text());
        }
        Schedule.Deadline deadline = (Schedule.Deadline) schedule;
        return new Schedule.Deadline(deadline.due().plusYears(years), deadline.inclusive(), deadline.text());
    }

    /** The end of February is the end of February in a leap year too. */
    private static LocalDate end(LocalDate day, int years) {
        LocalDate later = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }
}
