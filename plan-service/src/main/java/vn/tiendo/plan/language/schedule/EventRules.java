package vn.tiendo.plan.language.schedule;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.schedule.Schedule.Counting;
import vn.tiendo.plan.language.schedule.Schedule.Offset;

/** Work that an event sets going: "khi có …", "sau khi …", "trong vòng 5 ngày làm việc kể từ ngày …". */
final class EventRules {
    private static final String[] WHEN = {
        "ngay sau khi",
        "ngay khi",
        "ngay sau",
        "sau khi",
        "khi co",
        "khi",
        "sau ngay",
        "ke tu khi",
        "ke tu ngay",
        "tu khi"
    };

    private final Predicate<Cursor> otherRuleBegins;

    /** The predicate tells whether, after a comma, something else than the event's own words begins. */
    EventRules(Predicate<Cursor> otherRuleBegins) {
        this.otherRuleBegins = otherRuleBegins;
    }

    Rule.@Nullable Answer ifAny(Cursor c) {
        int mark = c.mark();
        c.skipAll("(");
        if (c.takeAny(
                        "neu co phat sinh",
                        "neu phat sinh",
                        "neu co",
                        "khi can thiet",
                        "neu can thiet",
                        "khi can",
                        "neu can",
                        "dot xuat khi co yeu cau",
                        "dot xuat")
                != null) {
            c.skipAll(")");
            return Rule.Answer.of("if-any", 1, new Schedule.OnOccurrence(null, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }

    Rule.@Nullable Answer when(Cursor c) {
        int mark = c.mark();
        String opening = c.takeAny(WHEN);
        if (opening == null) {
            return null;
        }
        int start = c.mark();
        Offset offset = words(c);
        String about = c.since(start);
        if (about.isBlank() || opening.equals("ngay sau") && Events.in(about) == null) {
            c.reset(mark);
            return null;
        }
        return answer(c, mark, about, offset, "when");
    }

    /** "theo yêu cầu của cấp trên": nothing is owed before somebody asks. */
    Rule.@Nullable Answer onRequest(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("theo yeu cau", "theo de nghi", "theo nhu cau") == null) {
            return null;
        }
        words(c);
        return Rule.Answer.of("on-request", 0.9, new Schedule.OnOccurrence("REQUEST_MADE", c.since(mark)));
    }

    /** "chậm nhất 15 ngày kể từ ngày …", "trong 05 ngày làm việc sau khi …". */
    Rule.@Nullable Answer daysAfter(Cursor c) {
        int mark = c.mark();
        Offset offset = offset(c);
        if (offset != null && c.takeAny("tinh tu", "ke tu", "tu", "sau", "sau khi") != null) {
            c.skipAll("ngay", "khi", "thoi diem", "luc", "co", "thoi gian");
            int start = c.mark();
            words(c);
            String about = c.since(start);
            if (!about.isBlank()) {
                return answer(c, mark, about, offset, "days-after");
            }
        }
        c.reset(mark);
        return null;
    }

    private static Rule.Answer answer(Cursor c, int mark, String about, @Nullable Offset offset, String rule) {
        Events.Event event = Events.in(about);
        String text = c.since(mark);
        if (event != null && event.arises() && offset == null) {
            return Rule.Answer.of(rule, 1, new Schedule.OnOccurrence(event.code(), text));
        }
        String code = event == null ? Schedule.OTHER_EVENT : event.code();
        return Rule.Answer.of(rule, event == null ? 0.5 : 0.9, new Schedule.EventTriggered(code, offset, text));
    }

    /** Takes the words of the event to the end of its clause, and the days allowed after it if they follow. */
    @Nullable
    Offset words(Cursor c) {
        while (!c.done() && !clauseEnds(c)) {
            int mark = c.mark();
            boolean comma = c.takeAny(",", "(") != null;
            Offset offset = offset(c);
            if (offset != null && (c.done() || clauseEnds(c) || c.at(")"))) {
                c.skipAll(")");
                return offset;
            }
            c.reset(mark);
            if (comma && otherBegins(c)) {
                return null;
            }
            c.next();
        }
        return null;
    }

    private boolean otherBegins(Cursor c) {
        int mark = c.mark();
        c.next();
        boolean begins = otherRuleBegins.test(c);
        c.reset(mark);
        return begins;
    }

    static boolean clauseEnds(Cursor c) {
        return c.at(";")
                || c.peek().kind() == Word.Kind.LINE_BREAK
                || c.at(".") && c.peek(1).text().isEmpty();
    }

    @Nullable
    Offset offset(Cursor c) {
        int mark = c.mark();
        c.skipAll(
                "cham nhat",
                "muon nhat",
                "trong vong",
                "trong thoi han",
                "trong thoi gian",
                "thoi han",
                "trong",
                "khong qua",
                "toi da",
                "la",
                "sau");
        Integer number = Numerals.small(c);
        if (number != null && c.take("(")) {
            while (!c.done() && !c.take(")")) {
                c.next();
            }
        }
        String unit = number == null ? null : c.takeAny("ngay lam viec", "ngay", "tuan");
        if (number == null || unit == null || c.peek().number()) {
            c.reset(mark);
            return null;
        }
        boolean working = unit.equals("ngay lam viec");
        return new Offset(
                unit.equals("tuan") ? 7 * number : number, working ? Counting.WORKING : Counting.CALENDAR, true);
    }
}
