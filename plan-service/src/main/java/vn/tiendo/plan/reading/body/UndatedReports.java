package vn.tiendo.plan.reading.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Words;

/** Finds the reports that a sentence demands without naming a day: they are due as the decree on reporting says. */
final class UndatedReports {
    private static final Pattern REGIME = Pattern.compile("\\bche do (thong tin )?bao cao\\b");
    private static final Pattern REGULAR = Pattern.compile("\\bdinh ky( \\w+){0,8} bao cao\\b|\\bbao cao dinh ky\\b");
    private static final Pattern BY_RULE = Pattern.compile("\\btheo quy dinh\\b|\\b09 2019 nd cp\\b");
    /** "định kỳ quý, 6 tháng và năm": words before one of several periods. */
    private static final Set<String> LISTING = Set.of("hang", "ky", "cao", ",", "va", "(");

    private static final Set<String> ROMAN = Set.of("i", "ii", "iii", "iv");
    /** What a year's work is reported in where "theo quy định" is all that is said. */
    private static final List<String> USUAL = List.of("H1", "YEAR");

    private UndatedReports() {}

    /** @param named whether the sentence names the periods */
    record Periods(List<String> periods, boolean named) {}

    static Periods in(String sentence) {
        String words = Words.plain(sentence);
        boolean regime = REGIME.matcher(words).find();
        if (!regime && !REGULAR.matcher(words).find()) {
            return new Periods(List.of(), false);
        }
        List<String> named = named(new Cursor(sentence));
        if (!named.isEmpty()) {
            return new Periods(named, true);
        }
        return new Periods(regime && BY_RULE.matcher(words).find() ? USUAL : List.of(), false);
    }

    private static List<String> named(Cursor c) {
        Set<String> periods = new LinkedHashSet<>();
        while (!c.done()) {
            boolean one = c.peek(1).number() || ROMAN.contains(c.peek(1).plain());
            @Nullable String period = one && c.peek().lower().equals("năm") ? null : ReportPeriods.take(c);
            if (period != null) {
                periods.add(period);
            } else {
                if (!one && LISTING.contains(c.peek(-1).plain())) {
                    periods.addAll(each(c.peek().lower()));
                }
                c.next();
            }
        }
        return List.copyOf(periods);
    }

    private static List<String> each(String word) {
        return switch (word) {
            case "tháng" ->
                IntStream.rangeClosed(1, 12).mapToObj("M%02d"::formatted).toList();
            case "quý" -> IntStream.rangeClosed(1, 4).mapToObj(i -> "Q" + i).toList();
            case "năm" -> List.of("YEAR");
            default -> List.of();
        };
    }
}
