package vn.tiendo.plan.reading.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.schedule.Days;

/** Finds in a sentence which period's report is due when, and over which days its figures run. */
final class ReportClauses {
    private static final int REACH = 16;
    private static final int WINDOW_REACH = 60;

    private final Cursor c;
    private final int year;

    ReportClauses(String sentence, int year) {
        this.c = new Cursor(sentence);
        this.year = year;
    }

    /** @param yearStated whether the due day names its year */
    record Due(LocalDate day, boolean inclusive, boolean yearStated) {}

    record Window(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** @param due null where the decree on reporting sets the day */
    record Clause(String period, @Nullable Due due, Window window, String quote) {}

    List<Clause> read() {
        List<Clause> clauses = new ArrayList<>();
        @Nullable Due waiting = null;
        int waitingFrom = 0;
        while (!c.done()) {
            int from = c.mark();
            @Nullable Due due = due();
            @Nullable String period = due == null ? ReportPeriods.take(c) : null;
            if (due != null) {
                waiting = due;
                waitingFrom = from;
            } else if (period != null) {
                int afterPeriod = c.mark();
                @Nullable Due own = dueAhead();
                boolean near = from - waitingFrom <= 2 * REACH;
                @Nullable Due named = own == null && near ? waiting : own;
                if (own == null) {
                    c.reset(afterPeriod);
                }
                if (named != null) {
                    Window window = window(afterPeriod);
                    String quote = c.since(own == null ? waitingFrom : from);
                    clauses.add(new Clause(period, inItsYear(period, named), window, quote));
                    waiting = null;
                }
            } else if (c.next().is(";")) {
                waiting = null;
            }
        }
        return clauses;
    }

    /** The due day after a period, unless another period or clause begins before it. */
    private @Nullable Due dueAhead() {
        for (int i = 0; i < REACH && !c.done() && !c.peek().is(";"); i++) {
            @Nullable Due due = due();
            if (due != null) {
                return due;
            }
            int mark = c.mark();
            if (ReportPeriods.take(c) != null) {
                c.reset(mark);
                return null;
            }
            c.next();
        }
        return null;
    }

    private @Nullable Due due() {
        int mark = c.mark();
        boolean latest = c.takeAny("cham nhat", "muon nhat", "khong muon hon", "khong cham hon") != null;
        if (latest) {
            c.skipAll("la", "vao");
        }
        boolean before = c.take("truoc");
        if (latest || before) {
            int date = c.mark();
            @Nullable LocalDate day = Days.date(c, year);
            if (day != null) {
                return new Due(day, !before, c.since(date).contains(Integer.toString(day.getYear())));
            }
        }
        c.reset(mark);
        return null;
    }

    /** A day without a year that ends the year's work lies in the next one. */
    private Due inItsYear(String period, Due due) {
        boolean ends = List.of("YEAR", "H2", "Q4", "M12").contains(period);
        return !due.yearStated() && ends && due.day().getMonthValue() <= 6
                ? new Due(due.day().plusYears(1), due.inclusive(), false)
                : due;
    }

    /** Leaves the cursor behind the window, or where the due day ended if there is none. */
    private Window window(int from) {
        int end = c.mark();
        boolean figures = false;
        c.reset(from);
        for (int i = 0; i < WINDOW_REACH && !c.done() && !c.peek().is(";"); i++) {
            if (c.mark() >= end && ahead()) {
                break;
            }
            @Nullable Window found = span();
            if (found == null && figures) {
                found = cutOff();
            }
            if (found != null) {
                c.takeAny(")");
                int behind = Math.max(end, c.mark());
                c.reset(behind);
                return found;
            }
            figures |= c.at("so lieu");
            c.next();
        }
        c.reset(end);
        return new Window(null, null);
    }

    private boolean ahead() {
        int mark = c.mark();
        boolean period = ReportPeriods.take(c) != null;
        c.reset(mark);
        return period;
    }

    private @Nullable Window span() {
        int mark = c.mark();
        if (c.take("tu")) {
            @Nullable LocalDate from = Days.date(c, year);
            @Nullable LocalDate to = from == null ? null : until();
            if (from != null && to != null) {
                return new Window(from.isAfter(to) ? from.minusYears(1) : from, to);
            }
        }
        c.reset(mark);
        return null;
    }

    private @Nullable Window cutOff() {
        int mark = c.mark();
        @Nullable LocalDate to = until();
        if (to == null) {
            c.reset(mark);
            return null;
        }
        return new Window(null, to);
    }

    private @Nullable LocalDate until() {
        if (c.takeAny("den het", "den", "toi het", "toi") == null) {
            return null;
        }
        return Days.date(c, year);
    }
}
