package vn.tiendo.plan.language.target;

import java.math.BigDecimal;
import java.util.List;
import vn.tiendo.plan.language.Word;

/**
 * Digits with a decimal comma or a point for thousands: 99,5 and 1.200; of 8/10 points the 8.
 *
 * @param end index of the word after it
 * @param dated it is a year, or a day or number before a stroke, and measures nothing
 */
record Figure(BigDecimal value, int end, boolean dated) {
    private static final int LONGEST = 9;

    static Figure at(List<Word> words, int at) {
        String digits = words.get(at).text();
        if (digits.length() > LONGEST) {
            return new Figure(BigDecimal.ZERO, at + 1, true);
        }
        if (at + 2 < words.size() && words.get(at + 2).number()) {
            Word sign = words.get(at + 1);
            String more = words.get(at + 2).text();
            boolean tight = sign.start() == words.get(at).end()
                    && words.get(at + 2).start() == sign.end()
                    && more.length() <= LONGEST;
            if (tight && (sign.is(",") || sign.is("."))) {
                String number = more.length() == 3 ? digits + more : digits + "." + more;
                return new Figure(new BigDecimal(number), at + 3, false);
            }
            if (sign.is("/") && at + 3 < words.size() && words.get(at + 3).is("diem")) {
                return new Figure(new BigDecimal(digits), at + 3, false);
            }
            if (sign.is("/")) {
                return new Figure(new BigDecimal(digits), at + 1, true);
            }
        }
        return new Figure(new BigDecimal(digits), at + 1, digits.matches("(19|20)\\d\\d"));
    }
}
