package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** Windows and deadlines: rules whose answer is days of the calendar. */
final class DateRules {
    private static final String[] LATEST = {
        "cham nhat",
        "muon nhat",
        "tre nhat",
        "han chot",
        "han cuoi cung",
        "han cuoi",
        "thoi han",
        "khong qua",
        "khong muon hon",
        "han"
    };

    private final int planYear;
    private final @Nullable LocalDate issuedOn;
    private final Periods periods;
    private final SinglePeriods single;

    DateRules(int planYear, @Nullable LocalDate issuedOn) {
        this.planYear = planYear;
        this.issuedOn = issuedOn;
        this.periods = new Periods(planYear);
        this.single = new SinglePeriods(planYear);
    }

    Rule.@Nullable Answer before(Cursor c) {
        int mark = c.mark();
        if (c.take("xong")) {
            c.skipAll(":");
        }
        if (!c.take("truoc")) {
            c.reset(mark);
            return null;
        }
        boolean wholeDay = c.take("het");
        return deadlines(c, mark, wholeDay, "before");
    }

    Rule.@Nullable Answer atLatest(Cursor c) {
        int mark = c.mark();
        if (c.takeAny(LATEST) == null) {
            c.reset(mark);
            return null;
        }
        c.skipAll("la", "vao", "den", "het", "trong", "hoan thanh", ":", "thoi gian");
        if (c.take("truoc")) {
            return deadlines(c, mark, false, "before");
        }
        return deadlines(c, mark, true, "at-latest");
    }

    Rule.@Nullable Answer until(Cursor c) {
        int mark = c.mark();
        c.take("cho");
        if (c.takeAny("den het", "toi het", "den", "het", "cuoi cung la") == null) {
            c.reset(mark);
            return null;
        }
        if (c.take("truoc")) {
            return deadlines(c, mark, false, "before");
        }
        return deadlines(c, mark, true, "until");
    }

    /** "từ nay đến …": the start is known only from the day of issue. */
    Rule.@Nullable Answer fromNow(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("tu nay", "ke tu nay") != null
                && c.takeAny("cho den het", "cho den", "den het", "den", "toi") != null) {
            Span end = single.take(c);
            if (end != null && issuedOn != null && !end.to().isBefore(issuedOn)) {
                return Rule.Answer.of(
                        "from-now", end.confidence(), new Schedule.Window(issuedOn, end.to(), c.since(mark)));
            }
            if (end != null) {
                return Rule.Answer.of("until", end.confidence(), new Schedule.Deadline(end.to(), true, c.since(mark)));
            }
        }
        c.reset(mark);
        return null;
    }

    /** A time of day changes no day: "trước 17 giờ ngày 10/6" still allows the 10th. */
    private @Nullable Boolean timeOfDay(Cursor c) {
        int mark = c.mark();
        if (c.number(2) != null && c.takeAny("gio", "h", "g") != null) {
            c.number(2);
            c.skipAll("phut", "p", "00", ",", "cua");
            return true;
        }
        c.reset(mark);
        return null;
    }

    private Rule.@Nullable Answer deadlines(Cursor c, int mark, boolean inclusive, String rule) {
        boolean lastDayCounts = timeOfDay(c) != null || inclusive;
        List<Schedule> due = new ArrayList<>();
        double confidence = 1;
        boolean yearly = false;
        int from = mark;
        while (true) {
            c.take("vao");
            Span span = single.take(c);
            if (span == null) {
                break;
            }
            confidence = Math.min(confidence, span.confidence());
            yearly |= yearly(c);
            due.add(new Schedule.Deadline(lastDayCounts ? span.to() : span.from(), lastDayCounts, c.since(from)));
            int next = c.mark();
            boolean more = c.takeAny(", va", "; va", ",", "va", ";") != null && Days.date(c, planYear) != null;
            c.reset(next);
            if (!more) {
                break;
            }
            c.takeAny(", va", "; va", ",", "va", ";");
            from = c.mark();
        }
        if (due.isEmpty()) {
            c.reset(mark);
            return null;
        }
        return new Rule.Answer(yearly ? inWords(due, c.since(mark)) : due, rule, confidence);
    }

    /** In "ngày 20/6 và ngày 20/12 hằng năm" the last words belong to both days. */
    private static List<Schedule> inWords(List<Schedule> due, String text) {
        return due.stream()
                .map(Schedule.Deadline.class::cast)
                .<Schedule>map(day -> new Schedule.Deadline(day.due(), day.inclusive(), text))
                .toList();
    }

    /** "trước ngày 15/12 hằng năm": in the plan's year that is one day, which the words after it do not repeat. */
    private static boolean yearly(Cursor c) {
        return c.takeAny("hang nam", "moi nam", "cua moi nam") != null;
    }

    /** The same the other way round: "hằng năm, trước ngày 15/12". */
    Rule.@Nullable Answer yearlyDeadline(Cursor c) {
        int mark = c.mark();
        if (yearly(c)) {
            c.skipAll("(", ",", ":", "gui", "bao cao");
            Rule.Answer due = before(c);
            due = due != null ? due : atLatest(c);
            if (due != null) {
                c.skipAll(")");
                return new Rule.Answer(
                        inWords(due.schedules(), c.since(mark)), "yearly+" + due.rule(), due.confidence());
            }
        }
        c.reset(mark);
        return null;
    }

    Rule.@Nullable Answer period(Cursor c) {
        int mark = c.mark();
        boolean within = c.takeAny("trong khoang", "trong suot", "trong") != null;
        if (within && c.at("nam")) {
            c.reset(mark);
        }
        boolean namedDay = c.at("ngay");
        List<Span> spans = periods.list(c);
        if (spans.isEmpty()) {
            c.reset(mark);
            return null;
        }
        yearly(c);
        String text = c.since(mark);
        List<Schedule> schedules = new ArrayList<>();
        for (Span span : spans) {
            boolean day = span.from().equals(span.to());
            schedules.add(
                    day
                            ? new Schedule.Deadline(span.to(), true, text)
                            : new Schedule.Window(span.from(), span.to(), text));
        }
        double confidence = spans.stream().mapToDouble(Span::confidence).min().orElse(1);
        boolean day = schedules.get(0) instanceof Schedule.Deadline;
        return new Rule.Answer(schedules, day ? "on-day" : "period", day && !namedDay ? 0.8 : confidence);
    }

    /** A period that only says what is reported, before the day by which: "6 tháng đầu năm trước ngày 05/7". */
    Rule.@Nullable Answer periodThenDeadline(Cursor c) {
        int mark = c.mark();
        c.takeAny("so ket", "tong ket", "bao cao", "ky");
        Span reported = single.take(c);
        c.skipAll("(", ")", ":", "bao cao", "gui", "nop");
        if (reported != null && !reported.from().equals(reported.to())) {
            Rule.Answer due = before(c);
            due = due != null ? due : atLatest(c);
            if (due != null && !Years.yearly(due.schedules().get(0))) {
                return new Rule.Answer(due.schedules(), "reported-period+" + due.rule(), due.confidence());
            }
        }
        c.reset(mark);
        return null;
    }

    /** "từ quý II": to the end of the plan year, by custom. */
    Rule.@Nullable Answer onwards(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("bat dau tu", "ke tu", "tu") != null) {
            Span start = single.take(c);
            LocalDate end = LocalDate.of(planYear, 12, 31);
            if (start != null && start.from().isBefore(end)) {
                c.skipAll("tro di");
                LocalDate last = start.to().isAfter(end) ? start.to() : end;
                return Rule.Answer.of("onwards", 0.6, new Schedule.Window(start.from(), last, c.since(mark)));
            }
        }
        c.reset(mark);
        return null;
    }
}
