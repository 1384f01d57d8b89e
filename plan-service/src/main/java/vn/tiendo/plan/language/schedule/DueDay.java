package vn.tiendo.plan.language.schedule;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** The day on which each occurrence is due: "trước ngày 25", "ngày 15 của tháng cuối". */
final class DueDay {
    private DueDay() {}

    /** Null and nothing taken if no such day stands here. */
    static Schedule.@Nullable DayOfPeriod take(Cursor c) {
        int mark = c.mark();
        @Nullable String limit = c.takeAny("truoc", "cham nhat la", "cham nhat", "vao");
        if (c.take("ngay")) {
            Integer day = c.number(2);
            if (day != null && day >= 1 && day <= 31) {
                return new Schedule.DayOfPeriod(day, !"truoc".equals(limit), month(c));
            }
        }
        c.reset(mark);
        return null;
    }

    private static Schedule.@Nullable MonthOfPeriod month(Cursor c) {
        int mark = c.mark();
        c.take("cua");
        if (c.take("thang dau")) {
            return Schedule.MonthOfPeriod.FIRST;
        }
        if (c.takeAny("thang cuoi cung", "thang cuoi") != null) {
            return Schedule.MonthOfPeriod.LAST;
        }
        c.reset(mark);
        return null;
    }
}
