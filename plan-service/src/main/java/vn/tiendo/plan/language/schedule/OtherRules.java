package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.document.DocumentCodes;

/** All through the year, school years, and plans that say it elsewhere. */
final class OtherRules {
    private final int planYear;
    private final Periods periods;
    private final Predicate<Cursor> otherRuleBegins;

    OtherRules(int planYear, Predicate<Cursor> otherRuleBegins) {
        this.planYear = planYear;
        this.periods = new Periods(planYear);
        this.otherRuleBegins = otherRuleBegins;
    }

    Rule.@Nullable Answer continuous(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("thuong xuyen", "lien tuc", "quanh nam", "suot nam", "lau dai", "trong suot nam") == null) {
            return null;
        }
        c.skipAll(", lien tuc", "lien tuc", ", lau dai", ", kien tri");
        if (ifAnyFollows(c)) {
            return Rule.Answer.of("if-any", 1, new Schedule.OnOccurrence(null, c.since(mark)));
        }
        int after = c.mark();
        c.skipAll("(", "trong", "suot", "ca", ":");
        List<Span> spans = c.at("nam hoc") ? List.of() : periods.list(c);
        if (spans.isEmpty() && c.take("nam") && !c.at("hoc")) {
            spans = List.of(Span.year(planYear));
        }
        if (spans.size() == 1) {
            c.skipAll(")");
            Span span = spans.get(0);
            return Rule.Answer.of(
                    "continuous-within",
                    span.confidence(),
                    new Schedule.Continuous(span.from(), span.to(), c.since(mark)));
        }
        c.reset(after);
        LocalDate first = LocalDate.of(planYear, 1, 1);
        return Rule.Answer.of(
                "continuous", 1, new Schedule.Continuous(first, LocalDate.of(planYear, 12, 31), c.since(mark)));
    }

    private static boolean ifAnyFollows(Cursor c) {
        int mark = c.mark();
        boolean open = c.take("(");
        boolean found = c.takeAny("neu co phat sinh", "neu phat sinh", "neu co", "khi co") != null;
        if (found && (!open || c.take(")")) && (open || !c.peek(-2).is("khi"))) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    Rule.@Nullable Answer schoolYear(Cursor c) {
        int mark = c.mark();
        c.takeAny("trong suot", "trong ca", "trong", "theo", "suot", "ca", "cac");
        boolean term = c.take("hoc ky") && Numerals.quarter(c) != null;
        c.skipAll("cua", ",");
        if (!c.take("nam hoc") && !term) {
            c.reset(mark);
            return null;
        }
        Integer first = Numerals.bareYear(c);
        String year = null;
        if (first != null && c.takeAny("-", "/") != null) {
            Integer last = Numerals.bareYear(c);
            year = last != null && last == first + 1 ? first + "-" + last : null;
        }
        if (first != null && year == null) {
            c.reset(mark);
            return null;
        }
        return Rule.Answer.of(
                term ? "school-term" : "school-year", term ? 0.6 : 1, new Schedule.SchoolYear(year, c.since(mark)));
    }

    Rule.@Nullable Answer referencedPlan(Cursor c) {
        int mark = c.mark();
        if (!c.take("theo")) {
            return null;
        }
        c.takeAny("tien do", "lich", "thoi gian", "noi dung", "lo trinh");
        c.takeAny("cua", "tai", "trong");
        if (c.takeAny("ke hoach", "kh", "chuong trinh", "de an", "du an", "phuong an") == null) {
            c.reset(mark);
            return null;
        }
        while (!c.done() && !EventRules.clauseEnds(c)) {
            int comma = c.mark();
            if (c.take(",") && otherRuleBegins.test(c)) {
                c.reset(comma);
                break;
            }
            c.reset(comma);
            c.next();
        }
        String text = c.since(mark);
        String code = DocumentCodes.firstIn(text);
        return Rule.Answer.of("referenced-plan", 1, new Schedule.ByReferencedPlan(code, text));
    }
}
