package vn.tiendo.plan.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.document.SignatureForm;
import vn.tiendo.plan.language.document.SupersededActs;
import vn.tiendo.plan.reading.body.BodyReader;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.reading.body.Statement;

/** What is the matter with the body of a document. */
public final class BodyFindings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final int MOST_CITATIONS = 20;

    private BodyFindings() {}

    /**
     * @param texts the paragraphs, for the acts they cite
     * @param home the name of the unit the plan is for
     */
    public static List<Finding> of(List<String> texts, List<Statement> statements, int year, String home) {
        List<Finding> findings = new ArrayList<>(conflicts(statements));
        LocalDate day = issuedOn(statements, year);
        texts.stream()
                .flatMap(text -> superseded(text, day, null).stream())
                .limit(MOST_CITATIONS)
                .forEach(findings::add);
        for (Statement one : statements) {
            if (one.fact() instanceof Fact.Signing signing) {
                findings.addAll(signature(signing.text(), null));
            }
            if (one.fact() instanceof Fact.IssuingUnit issuer
                    && !(" " + Words.plain(issuer.name())).endsWith(" " + Words.plain(home))) {
                findings.add(Finding.of(FindingCode.ISSUER_DIFFERS, null, one.quote(), home));
            }
        }
        return findings;
    }

    /** Acts cited though another is in force on the day. */
    public static List<Finding> superseded(String text, LocalDate day, @Nullable String field) {
        return SupersededActs.citedIn(text, day).stream()
                .map(act -> Finding.of(
                        FindingCode.SUPERSEDED_LAW,
                        field,
                        text,
                        act.name(),
                        DAY.format(act.notInForceFrom()),
                        act.successor()))
                .toList();
    }

    /** A deputy who does not sign in place of the head. */
    public static List<Finding> signature(String text, @Nullable String field) {
        return SignatureForm.of(text).irregular()
                ? List.of(Finding.of(FindingCode.IRREGULAR_SIGNATURE, field, text))
                : List.of();
    }

    private static List<Finding> conflicts(List<Statement> statements) {
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Statement one : statements) {
            List<Statement> rivals = statements.stream()
                    .filter(other -> BodyReader.conflict(one.fact(), other.fact()))
                    .toList();
            if (one.fact() instanceof Fact.ReportingDuty duty && !rivals.isEmpty() && told.add(duty.period())) {
                List<Statement> both = new ArrayList<>(List.of(one));
                both.addAll(rivals);
                findings.add(conflict(duty.period(), both));
            }
        }
        return findings;
    }

    private static Finding conflict(String period, List<Statement> candidates) {
        String quotes = candidates.stream().map(Statement::quote).collect(Collectors.joining(" | "));
        String days = candidates.stream()
                .flatMap(one -> Stream.ofNullable(((Fact.ReportingDuty) one.fact()).due()))
                .map(DAY::format)
                .distinct()
                .collect(Collectors.joining(", "));
        return Finding.of(FindingCode.CONFLICTING_DUE_DATES, "reportingDuties", quotes, period, days);
    }

    private static LocalDate issuedOn(List<Statement> statements, int year) {
        return statements.stream()
                .map(Statement::fact)
                .filter(Fact.IssueDate.class::isInstance)
                .map(fact -> ((Fact.IssueDate) fact).date())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LocalDate.of(year, 1, 1));
    }
}
