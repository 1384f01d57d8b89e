package vn.tiendo.plan.reading.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.unit.LeadUnits;
import vn.tiendo.plan.reading.body.ReportClauses.Clause;

/** Who reports to whom, and when. Two clauses about one report are two statements. */
final class Reporting {
    private static final int LONGEST_NAME = 120;
    private static final int MOST = 60;
    private static final Pattern RECIPIENT = Pattern.compile(
            "\\b(?:về|cho|tới)\\s+(?<to>[^(,:;.]{2,80}?)\\s*(?:\\(\\s*(?:thông )?qua (?<through>[^)]{2,80})\\)|(?=[,:;.(]|\\btrước\\b|\\bchậm\\b|\\bđể\\b|$))",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    /** Words between a reporter and what it does. */
    private static final Pattern VERBS = Pattern.compile(
            "\\s*(?:có trách nhiệm|định kỳ|tổng hợp|thực hiện|chế độ|chịu trách nhiệm|phải|gửi|nộp|trình|lập|xây dựng|,)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final List<Paragraph> all;
    private final int year;
    private final Names names;

    Reporting(List<Paragraph> all, int year, Names names) {
        this.all = all;
        this.year = year;
        this.names = names;
    }

    List<Statement> read() {
        List<Statement> found = new ArrayList<>();
        List<Statement> undated = new ArrayList<>();
        @Nullable String heading = null;
        for (Paragraph at : all) {
            if (at.heading()) {
                heading = addressee(at.text());
            }
            if (at.says("bao cao") && found.size() < MOST) {
                for (String sentence : at.sentences()) {
                    List<Clause> dated = new ReportClauses(sentence, year).read();
                    for (Clause clause : dated) {
                        found.add(dated(clause, duty(clause, sentence, at, heading), at));
                    }
                    if (dated.isEmpty()) {
                        undated.addAll(undated(sentence, at, heading));
                    }
                }
            }
        }
        List<Statement> kept = found.stream().limit(MOST).toList();
        return Stream.concat(kept.stream().map(one -> withWindow(one, kept)), unnamed(undated, kept))
                .limit(MOST)
                .toList();
    }

    /** A general sentence adds no report to one whose day the document names elsewhere, and says each once. */
    private static Stream<Statement> unnamed(List<Statement> undated, List<Statement> dated) {
        Set<String> known = dated.stream().map(Reporting::period).collect(Collectors.toCollection(HashSet::new));
        return undated.stream().filter(one -> known.add(period(one)));
    }

    private static String period(Statement one) {
        return ((Fact.ReportingDuty) one.fact()).period();
    }

    private List<Statement> undated(String sentence, Paragraph at, @Nullable String heading) {
        UndatedReports.Periods said = UndatedReports.in(sentence);
        String rule = said.named() ? "report-by-decree" : "report-by-decree+usual-periods";
        return said.periods().stream()
                .map(period -> new Clause(period, null, new ReportClauses.Window(null, null), sentence))
                .map(clause -> duty(clause, sentence, at, heading))
                .map(duty -> Statement.of(duty, sentence, at, rule, said.named() ? 0.6 : 0.4))
                .toList();
    }

    private static Statement dated(Clause clause, Fact.ReportingDuty duty, Paragraph at) {
        boolean yearStated = clause.due() != null && clause.due().yearStated();
        ReportClauses.Window said = clause.window();
        String window = said.to() == null ? "" : said.from() == null ? "+cut-off" : "+data-window";
        double confidence = (yearStated ? 0.95 : 0.7) - (said.to() == null ? 0.3 : 0);
        return Statement.of(duty, clause.quote(), at, "report-due" + window, confidence);
    }

    private Fact.ReportingDuty duty(Clause clause, String sentence, Paragraph at, @Nullable String heading) {
        @Nullable String reporter = Objects.requireNonNullElse(reporter(sentence), heading == null ? "" : heading);
        reporter = reporter.isEmpty() ? null : reporter;
        Matcher said = RECIPIENT.matcher(sentence);
        boolean here = finds(said);
        if (!here) {
            said = RECIPIENT.matcher(at.text());
        }
        boolean named = here || finds(said);
        @Nullable String to = named ? said.group("to").strip() : null;
        @Nullable String through = named ? said.group("through") : null;
        @Nullable LocalDate cutOff = clause.window().to();
        @Nullable LocalDate from = clause.window().from();
        if (from == null && cutOff != null) {
            from = first(clause.period(), cutOff);
        }
        ReportClauses.@Nullable Due due = clause.due();
        return new Fact.ReportingDuty(
                clause.period(),
                from,
                cutOff,
                due == null ? null : due.day(),
                due == null || due.inclusive(),
                reporter,
                to,
                through,
                unit(reporter),
                unit(to),
                unit(through));
    }

    private @Nullable UUID unit(@Nullable String words) {
        return words == null ? null : names.unit(words);
    }

    private static boolean finds(Matcher said) {
        while (said.find()) {
            if (LeadUnits.looksLikeUnits(said.group("to"))) {
                return true;
            }
        }
        return false;
    }

    /** Whoever stands before the first "báo cáo" of the sentence. */
    private static @Nullable String reporter(String sentence) {
        int at = sentence.toLowerCase(Locale.ROOT).indexOf("báo cáo");
        String before = at <= 0 ? "" : sentence.substring(0, at).strip().replaceFirst("^[-+•*]\\s*", "");
        Matcher verbs = VERBS.matcher(before);
        while (verbs.find()) {
            before = before.substring(0, verbs.start());
            verbs = VERBS.matcher(before);
        }
        return names(before) ? before : null;
    }

    /** Whom a numbered heading such as "1. Các bộ phận chuyên môn" speaks to. */
    private static @Nullable String addressee(String heading) {
        String words = heading.replaceFirst("^\\S+?\\.\\s*", "")
                .replaceFirst("(?i)^(Giao|Đề nghị|Yêu cầu)\\s+", "")
                .replaceFirst("[:.]\\s*$", "")
                .strip();
        return names(words) ? words : null;
    }

    private static boolean names(String words) {
        return !words.isBlank() && words.length() <= LONGEST_NAME && LeadUnits.looksLikeUnits(words);
    }

    /** The first day of the period that ends with the cut-off, where the text names the cut-off alone. */
    private static LocalDate first(String period, LocalDate cutOff) {
        int months =
                switch (period.charAt(0)) {
                    case 'Q' -> 3;
                    case 'H' -> 6;
                    case 'Y' -> 12;
                    default -> period.equals("M9") ? 9 : 1;
                };
        return cutOff.plusDays(1).minusMonths(months);
    }

    /** Another clause about the same report may have named the window for both. */
    private static Statement withWindow(Statement one, List<Statement> all) {
        Fact.ReportingDuty duty = (Fact.ReportingDuty) one.fact();
        if (duty.dataTo() != null) {
            return one;
        }
        List<ReportClauses.Window> said = all.stream()
                .map(other -> (Fact.ReportingDuty) other.fact())
                .filter(other -> other.dataTo() != null && other.period().equals(duty.period()))
                .map(other -> new ReportClauses.Window(other.dataFrom(), other.dataTo()))
                .distinct()
                .toList();
        if (said.size() != 1) {
            return one;
        }
        ReportClauses.Window window = said.get(0);
        Fact.ReportingDuty filled =
                duty.within(Objects.requireNonNull(window.from()), Objects.requireNonNull(window.to()));
        return new Statement(filled, one.quote(), one.source(), one.rule() + "+window-of-sibling", 0.6);
    }

    /** Whether two accounts of reports cannot both hold. */
    static boolean conflict(Fact.ReportingDuty one, Fact.ReportingDuty other) {
        if (one.due() == null || other.due() == null) {
            return false;
        }
        boolean sameReporter = one.reporter() == null
                || other.reporter() == null
                || Words.plain(one.reporter()).equals(Words.plain(other.reporter()));
        boolean sameTerm = one.due().equals(other.due()) && one.inclusive() == other.inclusive();
        boolean sameWindow = one.dataTo() == null
                || other.dataTo() == null
                || Objects.equals(one.dataFrom(), other.dataFrom())
                        && one.dataTo().equals(other.dataTo());
        return one.period().equals(other.period()) && sameReporter && !(sameTerm && sameWindow);
    }
}
