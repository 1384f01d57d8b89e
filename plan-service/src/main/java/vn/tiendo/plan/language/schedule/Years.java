package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Words;

/** What comes back every year ("trước ngày 15/12 hằng năm") is due in each year of the span that stands beside it. */
final class Years {
    private Years() {}

    /**
     * As read, unless the plan or one of the schedules spans several years; what the cell says comes first.
     *
     * @param lastYear of the plan
     */
    static List<Schedule> each(List<Schedule> read, int planYear, int lastYear) {
        List<Span> named = read.stream().flatMap(Years::ofSeveral).toList();
        if (named.isEmpty() && lastYear == planYear) {
            return read;
        }
        List<Span> spans = named.isEmpty() ? List.of(Span.year(planYear).until(Span.year(lastYear))) : named;
        int first = spans.stream().mapToInt(span -> span.from().getYear()).min().orElse(planYear);
        int last = spans.stream().mapToInt(span -> span.to().getYear()).max().orElse(planYear);
        return read.stream()
                .flatMap(schedule -> yearly(schedule)
                        ? IntStream.rangeClosed(Math.max(first, planYear), Math.max(last, planYear))
                                .mapToObj(year -> later(schedule, year - planYear))
                        : Stream.of(schedule))
                .toList();
    }

    /** "giai đoạn 2025-2027" in a title; a title that names a single year too is of a plan of that year. */
    static int last(String title, int planYear) {
        Cursor c = new Cursor(title);
        int last = planYear;
        while (!c.done()) {
            Integer first = c.takeAny("giai doan", "thoi ky", "cac nam", "nam") == null ? null : Numerals.bareYear(c);
            if (first == null) {
                c.next();
                continue;
            }
            Integer end = c.takeAny("-", "den nam", "den") == null ? null : Numerals.bareYear(c);
            if (end == null) {
                return planYear;
            }
            last = first <= planYear ? Math.max(last, end) : last;
        }
        return last;
    }

    /** The span, if it covers several years. */
    private static Stream<Span> ofSeveral(Schedule schedule) {
        Stream<Span> spans = Stream.of();
        if (schedule instanceof Schedule.Window window && !yearly(window)) {
            spans = Stream.of(new Span(window.from(), window.to(), 1));
        } else if (schedule instanceof Schedule.Continuous always) {
            spans = Stream.of(new Span(always.from(), always.to(), 1));
        }
        return spans.filter(span -> span.from().getYear() < span.to().getYear());
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
