package vn.tiendo.plan.language.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.schedule.Schedule.Counting;
import vn.tiendo.plan.language.schedule.Schedule.Offset;

/** What must be done before something happens. The event must be one we know, for "trước" has many other uses. */
final class BeforeRules {
    private static final String NEW_YEAR = "LUNAR_NEW_YEAR";
    private static final List<String> OTHER_FEASTS =
            List.of("duong lich", "trung thu", "thieu nhi", "trong cay", "doc lap");

    private final EventRules events;

    BeforeRules(EventRules events) {
        this.events = events;
    }

    /** "chậm nhất 5 ngày trước khi khai mạc kỳ họp", "trước 03 ngày làm việc khi tổ chức hội nghị". */
    Rule.@Nullable Answer daysBefore(Cursor c) {
        int mark = c.mark();
        boolean first = c.take("truoc");
        Offset days = events.offset(c);
        boolean before = days != null
                && (first
                        ? c.takeAny("khi", "ngay") != null
                        : c.takeAny("truoc khi", "truoc ngay", "truoc thoi diem", "truoc") != null);
        if (days != null && before) {
            return answer(c, mark, days);
        }
        c.reset(mark);
        return null;
    }

    /** "trước khi khai mạc kỳ họp", "trước ngày bầu cử 10 ngày". */
    Rule.@Nullable Answer beforeEvent(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("truoc khi", "truoc ngay") == null || c.peek().number()) {
            c.reset(mark);
            return null;
        }
        return answer(c, mark, null);
    }

    private Rule.@Nullable Answer answer(Cursor c, int mark, @Nullable Offset named) {
        int start = c.mark();
        Offset after = events.words(c);
        Events.Event event = Events.in(c.since(start));
        Offset days = named == null ? after : named;
        if (event == null) {
            c.reset(mark);
            return null;
        }
        Offset before =
                days == null ? new Offset(0, Counting.CALENDAR, false) : new Offset(-days.days(), days.unit(), true);
        return Rule.Answer.of("before-event", 0.9, new Schedule.EventTriggered(event.code(), before, c.since(mark)));
    }

    /** "trước Tết", "sau Tết Nguyên đán": which year's is not said, and its day moves. */
    Rule.@Nullable Answer newYear(Cursor c) {
        int mark = c.mark();
        String side = c.takeAny("truoc", "sau");
        if (side != null && c.take("tet") && OTHER_FEASTS.stream().noneMatch(c::at)) {
            c.takeAny("nguyen dan", "am lich", "co truyen");
            Offset offset = side.equals("truoc") ? new Offset(0, Counting.CALENDAR, false) : null;
            return Rule.Answer.of("new-year", 0.8, new Schedule.EventTriggered(NEW_YEAR, offset, c.since(mark)));
        }
        c.reset(mark);
        return null;
    }
}
