package vn.tiendo.plan.language.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Word;

/** "Quý II, III/2025", "tháng 3 và tháng 9", "Quý I - III": those without a year take the next year named. */
final class Series {
    private static final int LONGEST = 24;

    private final String unit;
    private final int most;
    private final int planYear;

    Series(String unit, int most, int planYear) {
        this.unit = unit;
        this.most = most;
        this.planYear = planYear;
    }

    private record Item(int number, @Nullable Integer year, boolean toNext) {}

    List<Span> take(Cursor c) {
        List<Item> items = new ArrayList<>();
        Integer number = item(c, true);
        while (number != null && items.size() < LONGEST) {
            Integer year = Numerals.year(c);
            String joint = joint(c);
            items.add(new Item(number, year, "-".equals(joint) || "den".equals(joint)));
            number = joint == null ? null : item(c, false);
        }
        return spans(items);
    }

    /** Takes what links to a further item; nothing if what follows begins something else. */
    private @Nullable String joint(Cursor c) {
        int mark = c.mark();
        String joint = c.takeAny(", va", ",", "va", "&", "+", "den", "-");
        if (joint == null && (c.at("/ " + unit) || c.at("/") && numeral(c.peek(1)))) {
            joint = c.takeAny("/");
        }
        int after = c.mark();
        boolean more = joint != null && item(c, false) != null && !continuesOtherwise(c);
        c.reset(more ? after : mark);
        return more ? joint : null;
    }

    /** In "tháng 3, 6 tháng cuối năm" and "tháng 3, 15/4" the number after the comma begins something else. */
    private boolean continuesOtherwise(Cursor c) {
        if (c.at("thang") || c.at("lan") || c.at("ngay") || c.at("tuan")) {
            return true;
        }
        return unit.equals("thang")
                && c.at("/")
                && c.peek(1).number()
                && c.peek(1).text().length() <= 2;
    }

    private @Nullable Integer item(Cursor c, boolean first) {
        int mark = c.mark();
        boolean named = c.takeAny(unit, most == 4 ? "q ." : "t .", most == 4 ? "q" : "t") != null;
        Integer number;
        if (named || !first) {
            number = most == 4 ? Numerals.quarter(c) : Numerals.month(c);
        } else {
            number = most == 4 ? glued(c) : null;
        }
        if (number == null) {
            c.reset(mark);
        }
        return number;
    }

    private static @Nullable Integer glued(Cursor c) {
        int quarter = List.of("qi", "qii", "qiii", "qiv").indexOf(c.peek().plain()) + 1;
        if (quarter == 0) {
            return null;
        }
        c.next();
        return quarter;
    }

    static boolean numeral(Word word) {
        return List.of("i", "ii", "iii", "iv").contains(word.plain());
    }

    private List<Span> spans(List<Item> items) {
        List<Span> single = new ArrayList<>();
        int year = planYear;
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            year = item.year() == null ? year : item.year();
            single.add(0, most == 4 ? Span.quarter(year, item.number()) : Span.month(year, item.number()));
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < single.size(); i++) {
            Span span = single.get(i);
            while (items.get(i).toNext() && i + 1 < single.size()) {
                span = span.until(single.get(++i));
            }
            spans.add(span);
        }
        return spans;
    }
}
