package vn.tiendo.plan.language.schedule;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;

/** Reads the time column of a plan. */
public final class Schedules {
    private static final double CERTAIN = 0.8;
    private static final double SKIPPED = 0.2;

    /** Verbs that open a phrase and say nothing about when. */
    private static final String[] FILLERS = {
        "hoan thanh",
        "thuc hien",
        "trien khai",
        "to chuc",
        "bao cao",
        "ban hanh",
        "thoi gian",
        "du kien",
        "xong",
        "vao",
        "va",
        "hoac",
        "cac",
        "dot",
        "gui",
        "trinh",
        "nop",
        "cong bo",
        "phan dau"
    };
    /** Words that bear on time: if no rule knows what they say here, the clause is not understood. */
    private static final Set<String> TEMPORAL = Set.of(
            "truoc", "sau", "khi", "den", "tu", "het", "cham", "theo", "ke", "khong", "chua", "tru", "ngoai", "muon",
            "som", "ngay", "neu", "quy", "thang", "tuan", "nam", "ky", "lan", "dau", "cuoi", "giua", "he", "tet", "mua",
            "dip", "hoc");

    private final List<Rule> rules;

    private Schedules(int year, @Nullable LocalDate issuedOn) {
        DateRules dates = new DateRules(year, issuedOn);
        RecurrenceRules recurrences = new RecurrenceRules();
        EventRules events = new EventRules(this::begins);
        BeforeRules befores = new BeforeRules(events);
        EdgeRules edges = new EdgeRules();
        OtherRules others = new OtherRules(year, this::begins);
        this.rules = List.of(
                others::schoolYear,
                others::continuous,
                events::ifAny,
                events::daysAfter,
                befores::daysBefore,
                befores::newYear,
                edges::dayOfNextQuarter,
                recurrences::dayOfEach,
                edges::firstDaysOfEach,
                recurrences::weekdayOfEach,
                recurrences::followingYears,
                dates::fromNow,
                dates::yearlyDeadline,
                dates::periodThenDeadline,
                dates::before,
                befores::beforeEvent,
                dates::atLatest,
                dates::until,
                recurrences::timesPer,
                recurrences::periodic,
                events::onRequest,
                others::referencedPlan,
                dates::period,
                dates::onwards,
                events::when,
                recurrences::bareList);
    }

    /**
     * Reads when something is to be done.
     *
     * @param year the plan's year, for dates that name none and for "thường xuyên"
     * @param issuedOn the day of issue if known, for "từ nay"
     * @return at least one schedule, unless the text is blank; what no rule knows is {@link Schedule.Unresolved}
     */
    public static Reading<List<Schedule>> read(String text, int year, @Nullable LocalDate issuedOn) {
        return read(text, year, year, issuedOn);
    }

    /** The same in a plan that runs to the end of {@code lastYear}. */
    public static Reading<List<Schedule>> read(String text, int year, int lastYear, @Nullable LocalDate issuedOn) {
        Schedules schedules = new Schedules(year, issuedOn);
        Reading<List<Schedule>> reading = schedules.read(new Cursor(schedules.unwrapped(text)));
        return new Reading<>(Years.each(reading.value(), year, lastYear), reading.rule(), reading.confidence());
    }

    /** The last year of a plan by its title, which is its only year where the title names no span. */
    public static int lastYear(String title, int year) {
        return Years.last(title, year);
    }

    /** Cells wrap inside a phrase; a break counts only before a bullet, after a stop, or where a new phrase begins. */
    private String unwrapped(String text) {
        StringBuilder unwrapped = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (int at = unwrapped.indexOf("\n"); at >= 0; at = unwrapped.indexOf("\n", at + 1)) {
            String before = unwrapped.substring(0, at).stripTrailing();
            String after = unwrapped.substring(at + 1).stripLeading();
            boolean stopped = before.isEmpty() || ";.:".indexOf(before.charAt(before.length() - 1)) >= 0;
            boolean opens = !after.isEmpty()
                    && ("-+•*".indexOf(after.charAt(0)) >= 0
                            || Character.isUpperCase(after.charAt(0)) && begins(new Cursor(after)));
            if (!stopped && !opens) {
                unwrapped.setCharAt(at, ' ');
            }
        }
        return unwrapped.toString();
    }

    /** Whether the whole text is a phrase of time, whatever its year. */
    public static boolean understands(String text) {
        Reading<List<Schedule>> reading = read(text, 2025, null);
        return reading.confidence() >= 0.5 && !reading.rule().contains("skipped");
    }

    private Reading<List<Schedule>> read(Cursor c) {
        List<Schedule> schedules = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        double confidence = 1;
        while (!c.done()) {
            if (c.peek().sign()) {
                c.next();
                continue;
            }
            int start = c.mark();
            Rule.Answer answer = clause(c);
            if (answer == null) {
                if (c.since(start).isBlank()) {
                    continue;
                }
                answer = Rule.Answer.of("none", 0, new Schedule.Unresolved(c.since(start)));
            }
            used.add(answer.rule());
            confidence = Math.min(confidence, answer.confidence());
            answer.schedules().forEach(schedule -> add(schedules, schedule));
        }
        if (schedules.isEmpty()) {
            return new Reading<>(List.of(), "none", 0);
        }
        return new Reading<>(List.copyOf(schedules), String.join("+", used), confidence);
    }

    /** Tries the rules here, then past words that say nothing of time; null if the clause ends without an answer. */
    private Rule.@Nullable Answer clause(Cursor c) {
        boolean skipped = false;
        boolean lost = false;
        while (!c.done() && !clauseEnds(c)) {
            Rule.Answer answer = lost ? null : apply(c);
            if (answer != null) {
                return skipped
                        ? new Rule.Answer(answer.schedules(), answer.rule() + "+skipped", answer.confidence() - SKIPPED)
                        : answer;
            }
            if (!lost && (label(c) || c.takeAny(FILLERS) != null)) {
                continue;
            }
            Word word = c.next();
            skipped |= !word.sign();
            lost |= TEMPORAL.contains(word.plain()) || word.number() || numbersSomething(word);
        }
        return null;
    }

    /** "Đợt 1:", "lần 2": which one it is says nothing of when. */
    private static boolean label(Cursor c) {
        int mark = c.mark();
        if (c.takeAny("dot", "lan", "buoc") != null && c.number(1) != null && !c.at("/") && !c.at("lan")) {
            c.skipAll(":", "thu", "vao", "trong");
            return true;
        }
        c.reset(mark);
        return false;
    }

    /** A numeral or a letter alone belongs to an abbreviation that no rule knows, and perhaps so does what follows. */
    private static boolean numbersSomething(Word word) {
        return word.kind() == Word.Kind.LETTERS && (word.text().length() == 1 || Series.numeral(word));
    }

    private static boolean clauseEnds(Cursor c) {
        return EventRules.clauseEnds(c) || c.at(",") || c.at("+");
    }

    private Rule.@Nullable Answer apply(Cursor c) {
        for (Rule rule : rules) {
            Rule.Answer answer = rule.read(c);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private boolean begins(Cursor c) {
        int mark = c.mark();
        c.skipAll(FILLERS);
        Rule.Answer answer = apply(c);
        c.reset(mark);
        return answer != null && answer.confidence() >= CERTAIN;
    }

    /** A deadline counted from "được phê duyệt" without saying what belongs to the event just named. */
    private static void add(List<Schedule> schedules, Schedule schedule) {
        Schedule last = schedules.isEmpty() ? null : schedules.get(schedules.size() - 1);
        if (last instanceof Schedule.EventTriggered before
                && before.offset() == null
                && schedule instanceof Schedule.EventTriggered after
                && after.offset() != null
                && (after.event().equals(before.event()) || subjectless(after.text()))) {
            schedules.set(
                    schedules.size() - 1,
                    new Schedule.EventTriggered(before.event(), after.offset(), before.text() + "\n" + after.text()));
        } else if (schedules.stream().noneMatch(known -> SchedulePrinter.same(known, schedule))) {
            schedules.add(schedule);
        }
    }

    private static boolean subjectless(String text) {
        String plain = Words.plain(text);
        return plain.matches(".*\\b(ke tu|tinh tu|tu|sau) (ngay|khi) duoc .*");
    }

    /** The schedule in words that read back as the same schedule. */
    public static String print(Schedule schedule) {
        return SchedulePrinter.print(schedule);
    }
}
