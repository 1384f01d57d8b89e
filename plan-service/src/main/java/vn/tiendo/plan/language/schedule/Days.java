package vn.tiendo.plan.language.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** Single days: 15/7/2025, 15-7-2025, 15.7, "ngày 15 tháng 7 năm 2025". A day without a year has the plan's year. */
public final class Days {
    private Days() {}

    /** Takes a date; null and nothing taken if none stands here or the calendar has no such day. */
    public static @Nullable LocalDate date(Cursor c, int planYear) {
        int mark = c.mark();
        c.takeAny("ngay", "hom");
        Integer day = c.number(2);
        LocalDate date = day == null ? null : rest(c, day, planYear);
        if (date == null) {
            c.reset(mark);
        }
        return date;
    }

    private static @Nullable LocalDate rest(Cursor c, int day, int planYear) {
        if (c.takeAny("thang", ", thang") != null) {
            Integer month = Numerals.month(c);
            Integer year = month == null ? null : Numerals.year(c);
            return month == null ? null : of(year == null ? planYear : year, month, day);
        }
        for (String sign : new String[] {"/", "-", "."}) {
            int mark = c.mark();
            if (c.take(sign)) {
                Integer month = c.number(2);
                if (month != null) {
                    Integer year = yearAfter(c, sign);
                    if (year != null || sign.equals("/")) {
                        return of(year == null ? planYear : year, month, day);
                    }
                }
            }
            c.reset(mark);
        }
        return null;
    }

    private static @Nullable Integer yearAfter(Cursor c, String sign) {
        int mark = c.mark();
        if (c.take(sign)) {
            Integer year = Numerals.bareYear(c);
            if (year != null) {
                return year;
            }
            Integer twoDigits = c.peek().text().length() == 2 ? c.number(2) : null;
            if (twoDigits != null) {
                return 2000 + twoDigits;
            }
        }
        c.reset(mark);
        return c.at("nam") ? Numerals.year(c) : null;
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
