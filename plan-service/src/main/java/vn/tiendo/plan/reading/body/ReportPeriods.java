package vn.tiendo.plan.reading.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** The period a report is about: "6 tháng đầu năm", "quý III", "báo cáo năm". */
final class ReportPeriods {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final List<String> BEFORE_MONTH = List.of("cao", "hang", "dinh");

    private ReportPeriods() {}

    /** Takes a period; null and nothing taken if none stands here. */
    static @Nullable String take(Cursor c) {
        int mark = c.mark();
        String before = c.peek(-1).plain();
        @Nullable String period = months(c);
        if (period == null && c.take("quy")) {
            int quarter = ROMAN.indexOf(c.peek().plain()) + 1;
            if (quarter > 0) {
                c.next();
                period = "Q" + quarter;
            } else {
                @Nullable Integer number = c.number(1);
                period = number == null || number < 1 || number > 4 ? null : "Q" + number;
            }
        } else if (period == null && c.take("thang") && BEFORE_MONTH.contains(before)) {
            @Nullable Integer month = c.number(2);
            period = month == null || month < 1 || month > 12 ? null : "M%02d".formatted(month);
        } else if (period == null && year(c, before)) {
            period = "YEAR";
        }
        if (period == null) {
            c.reset(mark);
        }
        return period;
    }

    private static @Nullable String months(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("6 thang", "06 thang", "sau thang") != null) {
            boolean second = c.takeAny("cuoi nam", "cuoi") != null;
            if (second || c.takeAny("dau nam", "dau") != null) {
                return second ? "H2" : "H1";
            }
            // "6 tháng một lần" is a rhythm, not a half of the year.
            if (!c.at("mot lan") && !c.at("1 lan") && !c.at("/")) {
                return "H1";
            }
        } else if (c.takeAny("9 thang", "09 thang", "chin thang") != null) {
            c.takeAny("dau nam", "dau");
            return "M9";
        }
        c.reset(mark);
        return null;
    }

    /** Not the year of a date or of "6 tháng đầu năm"; "báo cáo năm trước 05/01" is the year's report. */
    private static boolean year(Cursor c, String before) {
        boolean named = List.of("cao", "ket", "ca", "mot", "hang").contains(before);
        return named && c.peek().lower().equals("năm") && c.take("nam");
    }
}
