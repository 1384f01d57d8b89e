package vn.tiendo.plan.reading.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.phrase.Phrases;
import vn.tiendo.platform.event.Schedule;

/** By when plans are to be issued, and what is to be inspected. */
final class OtherDuties {
    private static final int MOST = 20;

    private OtherDuties() {}

    static List<Statement> read(List<Paragraph> all, int year) {
        List<Statement> found = new ArrayList<>();
        boolean underInspection = false;
        for (Paragraph at : all) {
            if (at.heading()) {
                String plain = at.plain().replaceFirst("^\\S+ ", "");
                underInspection = plain.startsWith("kiem tra");
            } else {
                if (at.says("ban hanh") && at.says("ke hoach")) {
                    at.sentences().forEach(sentence -> issuance(sentence, at, found));
                }
                if (at.says("kiem tra") && found.size() < MOST) {
                    inspection(at, underInspection, year, found);
                }
            }
        }
        return found;
    }

    private static void issuance(String sentence, Paragraph at, List<Statement> found) {
        Cursor c = new Cursor(sentence);
        while (!c.done()) {
            int from = c.mark();
            if (c.takeAny("cham nhat", "trong vong", "trong thoi han", "khong qua", "muon nhat") == null) {
                c.next();
                continue;
            }
            c.skipAll("la", "sau");
            @Nullable Integer days = c.number(3);
            if (days == null || !c.take("ngay")) {
                continue;
            }
            boolean working = c.take("lam viec");
            if (c.takeAny("sau khi", "sau", "ke tu khi", "ke tu", "tu khi", "tu") != null) {
                int after = c.mark();
                while (!c.done()) {
                    c.next();
                }
                String event = c.since(after).replaceFirst("[.;]+$", "");
                found.add(Statement.of(
                        new Fact.IssuanceDuty(days, working, event), c.since(from), at, "days-after-parent", 0.9));
            }
        }
    }

    /** A time stands in brackets or behind the last comma; an inspection without one counts under its own heading. */
    private static void inspection(Paragraph at, boolean underInspection, int year, List<Statement> found) {
        int open = at.text().lastIndexOf('(');
        int close = at.text().indexOf(')', Math.max(open, 0));
        String time = open >= 0 && close > open ? at.text().substring(open + 1, close) : "";
        Reading<List<Schedule>> read = Phrases.schedules(time, year, null);
        boolean dated = read.confidence() >= 0.6;
        boolean planned = at.says("ke hoach kiem tra");
        if (dated && planned || underInspection) {
            Fact.InspectionDuty duty =
                    new Fact.InspectionDuty(at.text(), at.says("tai kiem tra"), dated ? read.value() : List.of());
            found.add(Statement.of(
                    duty, at, dated ? "inspection+" + read.rule() : "inspection-heading", dated ? 0.9 : 0.5));
        }
    }
}
