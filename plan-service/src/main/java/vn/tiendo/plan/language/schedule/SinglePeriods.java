package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Word;

/** One stretch of the calendar by its name: a quarter, a month, a half, a year, a day. */
final class SinglePeriods {
    private static final double CUSTOM = 0.6;
    /** Words after which a year may stand without "năm". */
    private static final List<String> LINKS =
            List.of("tu", "den", "toi", "het", "doan", "truoc", "trong", "nhat", "la", "hien", "thanh");

    private final int planYear;

    SinglePeriods(int planYear) {
        this.planYear = planYear;
    }

    /** A single period: a day, "cuối tháng 6", "6 tháng đầu năm", "năm 2025", "tháng 6", "quý II". */
    @Nullable
    Span take(Cursor c) {
        int mark = c.mark();
        LocalDate day = Days.date(c, planYear);
        if (day != null) {
            return Span.day(day);
        }
        Span span = half(c);
        span = span != null ? span : week(c);
        span = span != null ? span : edge(c);
        span = span != null ? span : whole(c);
        if (span == null) {
            c.reset(mark);
        }
        return span;
    }

    private @Nullable Span half(Cursor c) {
        int mark = c.mark();
        boolean half = c.take("nua");
        Integer months = half ? Integer.valueOf(6) : Numerals.small(c);
        if (months != null && months >= 1 && months <= 11 && (half || c.take("thang"))) {
            boolean first = c.take("dau");
            boolean last = !first && c.take("cuoi");
            if ((first || last) && c.take("nam")) {
                Integer year = Numerals.year(c);
                int y = year != null ? year : yearWord(c);
                return first ? Span.months(y, 1, months) : Span.months(y, 13 - months, 12);
            }
        }
        c.reset(mark);
        return null;
    }

    /** "tuần 1 tháng 3", "tuần cuối tháng 11": weeks of seven days from the first, by custom. */
    private @Nullable Span week(Cursor c) {
        int mark = c.mark();
        if (c.take("tuan")) {
            c.takeAny("le thu", "thu");
            boolean last = c.takeAny("cuoi cung", "cuoi") != null;
            Integer number =
                    last ? Integer.valueOf(4) : c.takeAny("dau tien", "dau", "nhat") != null ? 1 : Numerals.quarter(c);
            c.skipAll("cua", ",");
            Span month = number != null && c.at("thang") ? whole(c) : null;
            if (number != null
                    && month != null
                    && month.from().getMonth() == month.to().getMonth()) {
                LocalDate from = last ? month.to().minusDays(6) : month.from().plusDays(7L * (number - 1));
                return new Span(from, number == 4 ? month.to() : from.plusDays(6), CUSTOM);
            }
        }
        c.reset(mark);
        return null;
    }

    private @Nullable Span edge(Cursor c) {
        int mark = c.mark();
        String edge = c.takeAny("dau", "giua", "cuoi");
        Span whole = edge == null ? null : whole(c);
        if (edge == null || whole == null) {
            c.reset(mark);
            return null;
        }
        int part = edge.equals("dau") ? 0 : edge.equals("giua") ? 1 : 2;
        LocalDate from = whole.from();
        return switch (from.until(whole.to()).getMonths()) {
            case 0 -> thirdOfMonth(from, part);
            case 2 -> custom(Span.month(from.getYear(), from.getMonthValue() + part));
            default ->
                custom(part == 1 ? Span.months(from.getYear(), 5, 8) : Span.quarter(from.getYear(), part == 0 ? 1 : 4));
        };
    }

    private static Span thirdOfMonth(LocalDate first, int part) {
        LocalDate to = part == 2 ? first.withDayOfMonth(first.lengthOfMonth()) : first.withDayOfMonth(part * 10 + 10);
        return new Span(first.withDayOfMonth(part * 10 + 1), to, CUSTOM);
    }

    private static Span custom(Span span) {
        return new Span(span.from(), span.to(), CUSTOM);
    }

    private @Nullable Span whole(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("quy", "q .", "q") != null) {
            Integer quarter = Numerals.quarter(c);
            if (quarter != null) {
                Integer year = Numerals.year(c);
                return Span.quarter(year == null ? planYear : year, quarter);
            }
        }
        c.reset(mark);
        if (c.takeAny("thang", "t") != null) {
            Integer month = Numerals.month(c);
            if (month != null) {
                Integer year = Numerals.year(c);
                return Span.month(year == null ? planYear : year, month);
            }
        }
        c.reset(mark);
        Span monthOfYear = bareMonth(c);
        return monthOfYear != null ? monthOfYear : years(c);
    }

    /** "6/2025". */
    private static @Nullable Span bareMonth(Cursor c) {
        int mark = c.mark();
        Integer month = c.number(2);
        if (month != null && month >= 1 && month <= 12 && c.take("/")) {
            Integer year = Numerals.bareYear(c);
            if (year != null) {
                return Span.month(year, month);
            }
        }
        c.reset(mark);
        return null;
    }

    private @Nullable Span years(Cursor c) {
        int mark = c.mark();
        boolean named = c.takeAny("giai doan", "cac nam", "ca nam", "trong nam", "nam") != null;
        if (c.at("hoc")) {
            c.reset(mark);
            return null;
        }
        boolean plural = named && List.of("doan").contains(c.peek(-1).plain());
        c.take("nam");
        Integer first = Numerals.bareYear(c);
        if (first == null) {
            if (named && !plural && c.peek(-1).is("nam") && wholeYearMeant(c, mark)) {
                return Span.year(yearWord(c));
            }
            c.reset(mark);
            return null;
        }
        if (!named
                && c.peek(-2).kind() == Word.Kind.LETTERS
                && !LINKS.contains(c.peek(-2).plain())) {
            c.reset(mark);
            return null;
        }
        int after = c.mark();
        if (c.takeAny("-", "den nam", "den") != null) {
            Integer last = Numerals.bareYear(c);
            if (last != null && last >= first) {
                return Span.months(first, 1, 12).until(Span.year(last));
            }
        }
        c.reset(after);
        return named || !c.at("/") ? Span.year(first) : null;
    }

    /** A bare "năm" is a year only after "cả", "trong", "đầu", "giữa", "cuối", "hết" or before "nay", "sau". */
    private static boolean wholeYearMeant(Cursor c, int mark) {
        int ahead = mark - c.mark();
        String first = c.peek(ahead).plain();
        String before = c.peek(ahead - 1).plain();
        return List.of("ca", "trong").contains(first)
                || List.of("dau", "giua", "cuoi", "het", "suot", "trong", "ca").contains(before)
                || List.of("nay", "sau", "toi").contains(c.peek().plain());
    }

    private int yearWord(Cursor c) {
        if (c.takeAny("nay", "ke hoach") != null) {
            return planYear;
        }
        return c.takeAny("sau", "toi", "ke tiep") != null ? planYear + 1 : planYear;
    }
}
