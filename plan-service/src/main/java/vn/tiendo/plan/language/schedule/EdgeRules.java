package vn.tiendo.plan.language.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.schedule.Schedule.Counting;
import vn.tiendo.plan.language.schedule.Schedule.DayOfPeriod;
import vn.tiendo.plan.language.schedule.Schedule.MonthOfPeriod;
import vn.tiendo.plan.language.schedule.Schedule.Offset;

/** Days that are counted from where a month or a quarter begins. */
final class EdgeRules {
    /** "tháng sau", "tháng cuối", "quý này": one month or quarter that other words must name. */
    private static final List<String> ONE_OF_THEM =
            List.of("sau", "truoc", "nay", "toi", "ke", "lien", "tiep", "dau", "cuoi", "giua", "thu");

    /** "10 ngày đầu tháng", "trong 05 ngày đầu của mỗi quý": of every one of them, for none is named. */
    Rule.@Nullable Answer firstDaysOfEach(Cursor c) {
        int mark = c.mark();
        c.takeAny("trong vong", "trong");
        Integer days = c.number(2);
        if (days != null && days >= 1 && days <= 28 && c.takeAny("ngay dau tien", "ngay dau") != null) {
            c.take("cua");
            c.takeAny("hang", "moi", "tung", "cac");
            boolean quarterly = c.at("quy");
            boolean one = c.takeAny("thang", "quy") == null
                    || (quarterly ? Numerals.quarter(c) : Numerals.month(c)) != null
                    || c.peek().number()
                    || ONE_OF_THEM.contains(c.peek().plain());
            if (!one) {
                DayOfPeriod due = new DayOfPeriod(days, true, quarterly ? MonthOfPeriod.FIRST : null);
                return Rule.Answer.of(
                        "first-days-of-each",
                        0.9,
                        new Schedule.Recurring(quarterly ? "P3M" : "P1M", due, c.since(mark)));
            }
        }
        c.reset(mark);
        return null;
    }

    /** "ngày 10 tháng đầu quý sau": so many days after each quarter has ended. */
    Rule.@Nullable Answer dayOfNextQuarter(Cursor c) {
        int mark = c.mark();
        DayOfPeriod due = DueDay.take(c);
        if (due != null && due.month() == MonthOfPeriod.FIRST) {
            c.take("cua");
            if (c.take("quy") && c.takeAny("sau", "ke tiep", "tiep theo", "lien ke") != null) {
                Offset after = new Offset(due.day(), Counting.CALENDAR, due.inclusive());
                return Rule.Answer.of(
                        "day-of-next-quarter", 0.9, new Schedule.EventTriggered("PERIOD_ENDED", after, c.since(mark)));
            }
        }
        c.reset(mark);
        return null;
    }
}
