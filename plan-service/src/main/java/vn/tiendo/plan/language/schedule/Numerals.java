package vn.tiendo.plan.language.schedule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Word;

/** Numbers of quarters, months and years: in Arabic, Roman and words. */
final class Numerals {
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("giêng", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("chạp", 12));

    private Numerals() {}

    static @Nullable Integer quarter(Cursor c) {
        int mark = c.mark();
        Integer digits = c.number(2);
        Integer number = digits != null ? digits : ROMAN.get(c.peek().plain());
        if (digits == null && number == null) {
            number = word(c);
        } else if (digits == null) {
            c.next();
        }
        return within(c, mark, number, 4);
    }

    static @Nullable Integer month(Cursor c) {
        int mark = c.mark();
        Integer digits = c.number(2);
        return within(c, mark, digits != null ? digits : word(c), 12);
    }

    private static @Nullable Integer within(Cursor c, int mark, @Nullable Integer number, int most) {
        if (number == null || number < 1 || number > most) {
            c.reset(mark);
            return null;
        }
        return number;
    }

    static @Nullable Integer small(Cursor c) {
        Integer digits = c.number(3);
        return digits != null ? digits : word(c);
    }

    private static @Nullable Integer word(Cursor c) {
        Integer number = WORDS.get(c.peek().lower());
        if (number == null || number == 5 && c.peek(1).number()) {
            return null;
        }
        c.next();
        if (number == 10) {
            Integer unit = WORDS.get(c.peek().lower());
            if (unit != null && unit <= 2) {
                c.next();
                return number + unit;
            }
        }
        return number;
    }

    /**
     * A four-digit year, after {@code /}, {@code -}, {@code .} or "năm", or the last two digits of one of our time after
     * {@code /}; null and nothing taken if there is none.
     */
    static @Nullable Integer year(Cursor c) {
        int mark = c.mark();
        if (c.take("/")
                && c.peek().number()
                && c.peek().text().matches("2\\d")
                && !c.peek(1).is("/")) {
            return 2000 + Integer.parseInt(c.next().text());
        }
        c.reset(mark);
        c.takeAny(", nam", "/ nam", "cua nam", "trong nam", "nam", "/", "-", ".");
        Integer year = bareYear(c);
        if (year == null) {
            c.reset(mark);
        }
        return year;
    }

    static @Nullable Integer bareYear(Cursor c) {
        Word word = c.peek();
        if (word.number() && word.text().length() == 4) {
            int year = Integer.parseInt(word.text());
            if (year >= 1990 && year <= 2100) {
                c.next();
                return year;
            }
        }
        return null;
    }
}
