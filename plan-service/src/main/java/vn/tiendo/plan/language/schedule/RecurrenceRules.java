package vn.tiendo.plan.language.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** What comes again and again: "hằng quý", "định kỳ 6 tháng, năm", "2 lần/năm", "trước ngày 25 hằng tháng". */
final class RecurrenceRules {
    private static final String[] TIMES = {"lan", "buoi", "cuoc", "dot", "luot", "phien"};
    private static final Set<String> QUARTER = Set.of("quý", "quí");
    private static final Map<String, String> UNITS =
            Map.of("ngay", "P1D", "tuan", "P1W", "thang", "P1M", "quy", "P3M", "nam", "P1Y");

    Rule.@Nullable Answer periodic(Cursor c) {
        int mark = c.mark();
        boolean regular = c.takeAny("theo dinh ky", "dinh ky") != null;
        boolean each = c.takeAny("hang", "moi", "theo tung", "theo", "tung", "theo cac") != null;
        if (regular || each) {
            List<Schedule> found = units(c, mark, each || regular);
            if (!found.isEmpty()) {
                return new Rule.Answer(dueDay(c, found), "periodic", 1);
            }
        }
        c.reset(mark);
        if (c.takeAny("theo dinh ky", "dinh ky") != null) {
            Rule.Answer day = dayOfEach(c);
            if (day != null) {
                return day;
            }
            return Rule.Answer.of("period-unstated", 1, new Schedule.Recurring(null, null, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }

    /** "trước ngày 25 hằng tháng", "ngày 05 hằng quý", "ngày 15 tháng cuối quý". */
    Rule.@Nullable Answer dayOfEach(Cursor c) {
        int mark = c.mark();
        Schedule.DayOfPeriod due = DueDay.take(c);
        if (due != null) {
            c.takeAny("cua");
            boolean each = c.takeAny("hang", "moi", "tung") != null;
            String every = UNITS.get(c.next().plain());
            boolean quarterly = due.month() == null || "P3M".equals(every);
            boolean oneOfThem = c.at("sau") || c.peek().number() || Series.numeral(c.peek());
            if ((each || due.month() != null) && every != null && !every.equals("P1D") && quarterly && !oneOfThem) {
                return Rule.Answer.of("day-of-each", 1, new Schedule.Recurring(every, due, c.since(mark)));
            }
        }
        c.reset(mark);
        return null;
    }

    /** "thứ sáu hằng tuần": the contract has no days of the week, so only its words tell which. */
    Rule.@Nullable Answer weekdayOfEach(Cursor c) {
        int mark = c.mark();
        c.takeAny("vao", "chieu", "sang");
        boolean weekday = c.take("chu nhat") || c.take("thu") && Numerals.small(c) != null;
        if (weekday && c.takeAny("hang tuan", "moi tuan", "cac tuan") != null) {
            return Rule.Answer.of("weekday-of-each", 0.8, new Schedule.Recurring("P1W", null, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }

    /** "và các năm tiếp theo": the work outlives the plan's year. */
    Rule.@Nullable Answer followingYears(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("cac nam", "nhung nam") != null
                && c.takeAny("tiep theo", "sau", "ke tiep", "tiep sau", "toi") != null) {
            return Rule.Answer.of("following-years", 0.8, new Schedule.Recurring("P1Y", null, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }

    /** "2 lần/năm", "mỗi quý 1 lần", "6 tháng/lần", "quý/lần". */
    Rule.@Nullable Answer timesPer(Cursor c) {
        int mark = c.mark();
        c.takeAny("it nhat", "toi thieu", "dinh ky", "moi");
        int start = c.mark();
        Integer times = Numerals.small(c);
        if (times != null
                && times > 0
                && c.takeAny(TIMES) != null
                && c.takeAny("/", "moi", "trong", "mot", "tren") != null) {
            c.takeAny("mot", "01", "1");
            String every = UNITS.get(c.next().plain());
            if (every != null) {
                return times(c, mark, times, every);
            }
        }
        c.reset(start);
        Rule.Answer counted = unitThenTimes(c, mark);
        if (counted != null) {
            return counted;
        }
        c.reset(start);
        String every = unit(c);
        if (every != null && onceEach(c)) {
            return Rule.Answer.of("once-per", 1, new Schedule.Recurring(every, null, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }

    /** "mỗi tháng 2 lần", where the number is no month. */
    private static Rule.@Nullable Answer unitThenTimes(Cursor c, int mark) {
        boolean each = c.peek(-1).is("moi") || c.takeAny("hang", "mot") != null;
        String every = each ? UNITS.get(c.next().plain()) : null;
        c.takeAny("it nhat", "toi thieu", "tu");
        Integer times = every == null ? null : Numerals.small(c);
        return every != null && times != null && times > 0 && c.takeAny(TIMES) != null
                ? times(c, mark, times, every)
                : null;
    }

    private static boolean onceEach(Cursor c) {
        int mark = c.mark();
        c.takeAny("/", "moi");
        c.takeAny("mot", "01", "1");
        if (c.take("lan") && c.mark() > mark + 1) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    private static Rule.Answer times(Cursor c, int mark, int times, String every) {
        int months = every.equals("P1Y") ? 12 : every.equals("P3M") ? 3 : 0;
        if (times == 1) {
            return Rule.Answer.of("times-per", 1, new Schedule.Recurring(every, null, c.since(mark)));
        }
        if (months > 0 && months % times == 0) {
            String even = "P" + months / times + "M";
            return Rule.Answer.of("times-per", 0.9, new Schedule.Recurring(even, null, c.since(mark)));
        }
        return Rule.Answer.of("times-per-uneven", 0.5, new Schedule.Recurring(null, null, c.since(mark)));
    }

    /** "tháng, quý, năm" with nothing before it; one such word alone says too little. */
    Rule.@Nullable Answer bareList(Cursor c) {
        int mark = c.mark();
        List<Schedule> found = units(c, mark, true);
        if (found.size() >= 2) {
            return new Rule.Answer(found, "periodic-list", 0.7);
        }
        c.reset(mark);
        return null;
    }

    private List<Schedule> units(Cursor c, int mark, boolean opened) {
        List<Schedule> found = new ArrayList<>();
        int from = mark;
        String every = opened ? unit(c) : null;
        while (every != null) {
            onceEach(c);
            found.add(new Schedule.Recurring(every, null, c.since(from)));
            int next = c.mark();
            if (c.takeAny(", va", ",", "va", "-", "/", "hoac") == null) {
                break;
            }
            from = c.mark();
            c.takeAny("dinh ky hang", "hang", "moi", "theo");
            every = unit(c);
            if (every == null) {
                c.reset(next);
            }
        }
        return found;
    }

    /** A unit of recurrence that is not the beginning of a date such as "quý II" or "năm 2025". */
    private static @Nullable String unit(Cursor c) {
        int mark = c.mark();
        boolean counted = !UNITS.containsKey(c.peek().plain())
                || UNITS.containsKey(c.peek(1).plain());
        Integer number = counted ? Numerals.small(c) : null;
        String unit = c.next().plain();
        String base = UNITS.get(unit);
        boolean dated = c.peek().number() || Series.numeral(c.peek()) || c.at("hoc") || c.at("dau") || c.at("cuoi");
        boolean once = c.at("1 lan") || c.at("01 lan") || c.at("mot lan");
        // Without its accent "quý" looks like the first half of "quy định", "quy chế", "quy hoạch".
        boolean halfWord = unit.equals("quy")
                && !QUARTER.contains(c.peek(-1).lower())
                && !c.peek().sign();
        if (base == null || halfWord || dated && !once || unit.equals("ngay") && c.at("thang")) {
            c.reset(mark);
            return null;
        }
        return number == null ? base : multiple(number, base);
    }

    private static String multiple(int number, String base) {
        char kind = base.charAt(base.length() - 1);
        int each = base.equals("P3M") ? 3 * number : number;
        return kind == 'M' && each == 12 ? "P1Y" : "P" + each + kind;
    }

    /** "hằng tháng, trước ngày 25", "hằng tháng (vào ngày 25)" and "hằng quý, trước ngày 15 của tháng cuối quý". */
    private static List<Schedule> dueDay(Cursor c, List<Schedule> found) {
        int mark = c.mark();
        c.skipAll("(", ",", "vao");
        Schedule.DayOfPeriod due = found.size() == 1 ? DueDay.take(c) : null;
        if (due != null && due.month() != null) {
            c.skipAll("cua", "moi", "hang", "quy");
        }
        if (due != null && !otherThanTheDay(c)) {
            c.skipAll(")");
            Schedule.Recurring only = (Schedule.Recurring) found.get(0);
            return List.of(new Schedule.Recurring(only.every(), due, only.text()));
        }
        c.reset(mark);
        return found;
    }

    /** A date, or a day of some month within the period, which we do not resolve. */
    private static boolean otherThanTheDay(Cursor c) {
        return c.at("/") || c.at("-") || c.at("thang") || c.at("cua");
    }
}
