package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** Lists of periods, "quý I, II và III", and stretches, "từ … đến …". */
final class Periods {
    private final int planYear;
    private final SinglePeriods single;

    Periods(int planYear) {
        this.planYear = planYear;
        this.single = new SinglePeriods(planYear);
    }

    /** One or more periods that stand here; empty and nothing taken if none does. */
    List<Span> list(Cursor c) {
        int mark = c.mark();
        List<Span> spans = new ArrayList<>();
        Span range = range(c);
        if (range != null) {
            return List.of(range);
        }
        spans.addAll(new Series("quy", 4, planYear).take(c));
        if (spans.isEmpty()) {
            spans.addAll(new Series("thang", 12, planYear).take(c));
        }
        if (spans.isEmpty()) {
            Span one = single.take(c);
            if (one != null) {
                spans.add(one);
            }
        }
        if (spans.isEmpty() || spans.stream().anyMatch(Span::backwards)) {
            c.reset(mark);
            return List.of();
        }
        return spans;
    }

    /** "từ A đến B", "A đến B", "A - B" where both are whole. */
    private @Nullable Span range(Cursor c) {
        int mark = c.mark();
        boolean from = c.takeAny("bat dau tu", "ke tu", "tu") != null;
        Span start = from ? startOfRange(c) : single.take(c);
        if (start != null && c.takeAny("den het", "toi het", "cho den het", "cho den", "den", "toi", "-") != null) {
            boolean before = c.take("truoc");
            Span end = single.take(c);
            if (end != null) {
                LocalDate last = before ? end.from().minusDays(1) : end.to();
                Span span = new Span(start.from(), last, Math.min(start.confidence(), end.confidence()));
                if (!span.backwards()) {
                    return span;
                }
            }
        }
        c.reset(mark);
        return null;
    }

    /** In "từ 10 đến 20/3" and "từ tháng 3 đến tháng 5/2026" the start borrows month and year from the end. */
    private @Nullable Span startOfRange(Cursor c) {
        int mark = c.mark();
        Integer borrowed = yearOfRangeEnd(c);
        Span start = (borrowed == null ? single : new SinglePeriods(borrowed)).take(c);
        if (start != null) {
            return start;
        }
        c.reset(mark);
        c.take("ngay");
        Integer day = c.number(2);
        int afterDay = c.mark();
        if (day != null && c.takeAny("den het", "den", "toi", "-") != null) {
            LocalDate end = Days.date(c, planYear);
            if (end != null && day >= 1 && day <= end.getDayOfMonth()) {
                c.reset(afterDay);
                return Span.day(end.withDayOfMonth(day));
            }
        }
        c.reset(mark);
        return null;
    }

    private @Nullable Integer yearOfRangeEnd(Cursor c) {
        int mark = c.mark();
        Span start = single.take(c);
        Integer year = null;
        if (start != null && !c.peek(-1).text().matches("\\d{4}") && c.takeAny("den het", "den", "toi", "-") != null) {
            Span end = single.take(c);
            boolean named = end != null && c.peek(-1).text().matches("\\d{4}");
            year = named && end != null && end.from().getYear() > 0
                    ? Integer.valueOf(end.from().getYear())
                    : null;
            if (end != null && year != null && start.from().withYear(year).isAfter(end.to())) {
                year = null;
            }
        }
        c.reset(mark);
        return year;
    }
}
