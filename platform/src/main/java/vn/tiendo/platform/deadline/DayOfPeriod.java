package vn.tiendo.platform.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day by which each period's work is owed, as "trước ngày 25" or "chậm nhất ngày 10 tháng cuối" says it.
 *
 * @param inclusive false for "trước ngày": the day itself is late
 * @param last whether the day lies in the last month of the period; in the first otherwise
 */
record DayOfPeriod(int day, boolean inclusive, boolean last) {
    private static final Pattern WORDS = Pattern.compile("(trước|chậm nhất) ngày (\\d{1,2})( tháng đầu| tháng cuối)?");

    /** Null when no day is said, or none that can be told: a day of a quarter whose month is not said. */
    static @Nullable DayOfPeriod of(@Nullable String words, Period every) {
        Matcher said = WORDS.matcher(words == null ? "" : words);
        if (!said.matches() || every.getDays() > 0 || every.toTotalMonths() > 1 && said.group(3) == null) {
            return null;
        }
        return new DayOfPeriod(
                Integer.parseInt(said.group(2)),
                said.group(1).equals("chậm nhất"),
                said.group(3) == null || said.group(3).endsWith("cuối"));
    }

    /** A month too short for the day counts whole. Both days inclusive. */
    Deadline within(LocalDate from, LocalDate to) {
        YearMonth month = YearMonth.from(last ? to : from);
        if (!month.isValidDay(day)) {
            return Deadline.atLatest(month.atEndOfMonth());
        }
        return inclusive ? Deadline.atLatest(month.atDay(day)) : Deadline.before(month.atDay(day));
    }
}
