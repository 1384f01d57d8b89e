package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.coverage.CoverageFindings;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.finding.LineFindings;
import vn.tiendo.plan.language.document.RecipientPurposes;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.proposal.BodyFindings;
import vn.tiendo.plan.proposal.Proposal;
import vn.tiendo.plan.proposal.Proposals;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.ActorsOfPlans;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.unit.Unit;

/** What is the matter with a whole plan as it stands now. */
@Singleton
class PlanFindings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Lines lines;
    private final ActorsOfPlans actorsOfPlans;
    private final Calendars calendars;
    private final Proposals proposals;
    private final CoverageFindings coverage;

    PlanFindings(
            Lines lines,
            ActorsOfPlans actorsOfPlans,
            Calendars calendars,
            Proposals proposals,
            CoverageFindings coverage) {
        this.lines = lines;
        this.actorsOfPlans = actorsOfPlans;
        this.calendars = calendars;
        this.proposals = proposals;
        this.coverage = coverage;
    }

    List<Finding> of(Plan plan, Unit unit) {
        return of(plan, unit, plan.issuedOn, lines.of(plan.id));
    }

    /** @param issuedOn the day on which the units must exist; null while the plan has none */
    List<Finding> of(Plan plan, Unit unit, @Nullable LocalDate issuedOn, List<Line> all) {
        Actors actors = actorsOfPlans.of(unit, plan.year, issuedOn);
        List<Finding> findings = new ArrayList<>();
        if (all.isEmpty()) {
            findings.add(Finding.of(FindingCode.PLAN_EMPTY, null, null));
        }
        WorkingCalendar calendar = calendars.current();
        for (Line line : all) {
            LineFindings.of(line.content(), actors, calendar)
                    .forEach(finding -> findings.add(
                            finding.ofLine(line.id(), line.content().code())));
        }
        findings.addAll(notToExecute(plan, all, actors));
        findings.addAll(reporting(plan.duties, calendar));
        findings.addAll(undecided(plan, proposals.dutiesOf(plan.id)));
        findings.addAll(coverage.of(plan.id, unit, plan.year, List.of(plan.indices), all));
        findings.addAll(unconfirmed(plan.estimates));
        findings.addAll(header(plan, issuedOn == null ? LocalDate.of(plan.year, 1, 1) : issuedOn));
        return findings;
    }

    /** Those that are only informed, or only follow the work, are given none of it. */
    private static List<Finding> notToExecute(Plan plan, List<Line> all, Actors actors) {
        Map<UUID, Set<RecipientPurpose>> named = plan.recipients.stream()
                .collect(Collectors.groupingBy(
                        Recipient::unitId, Collectors.mapping(Recipient::purpose, Collectors.toSet())));
        List<Finding> findings = new ArrayList<>();
        for (Line line : all) {
            @Nullable UUID lead = line.content().leadUnitId();
            Set<RecipientPurpose> purposes = lead == null ? Set.of() : named.getOrDefault(lead, Set.of());
            if (lead != null && !purposes.isEmpty() && !purposes.contains(RecipientPurpose.TO_EXECUTE)) {
                findings.add(Finding.of(
                                FindingCode.LEAD_NOT_TO_EXECUTE,
                                "leadUnitId",
                                line.content().wording().lead(),
                                actors.find(lead).map(Unit::name).orElse(""),
                                purposes.stream()
                                        .sorted()
                                        .map(RecipientPurposes::words)
                                        .collect(Collectors.joining(", ")))
                        .ofLine(line.id(), line.content().code()));
            }
        }
        return findings;
    }

    /** Last year's or another unit's money is nobody's word yet. */
    private static List<Finding> unconfirmed(List<Estimate> estimates) {
        return estimates.stream()
                .filter(Estimate::takenOver)
                .map(one -> Finding.of(FindingCode.ESTIMATE_UNCONFIRMED, "funding", one.item(), one.item()))
                .toList();
    }

    private static List<Finding> header(Plan plan, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (String basis : plan.legalBases) {
            findings.addAll(BodyFindings.superseded(basis, day, "legalBases"));
        }
        if (plan.signing != null) {
            findings.addAll(BodyFindings.signature(plan.signing, "signing"));
        }
        return findings;
    }

    /** The document names two days for a report and nobody has chosen, or written a duty of their own. */
    private static List<Finding> undecided(Plan plan, List<Proposal> candidates) {
        Set<String> decided = plan.duties.stream().map(Duty::period).collect(Collectors.toSet());
        Map<String, List<Fact.ReportingDuty>> open = candidates.stream()
                .filter(one -> !one.conflictsWith().isEmpty())
                .map(one -> (Fact.ReportingDuty) one.value())
                .filter(duty -> !decided.contains(duty.period()))
                .collect(Collectors.groupingBy(Fact.ReportingDuty::period, TreeMap::new, Collectors.toList()));
        return open.entrySet().stream()
                .map(entry -> Finding.of(
                        FindingCode.DUE_DATE_UNDECIDED,
                        "reportingDuties",
                        null,
                        entry.getKey(),
                        entry.getValue().stream()
                                .flatMap(duty -> Stream.ofNullable(duty.due()))
                                .map(DAY::format)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    static List<Finding> reporting(List<Duty> duties, WorkingCalendar calendar) {
        if (duties.isEmpty()) {
            return List.of(Finding.of(FindingCode.REPORTING_MISSING, "reportingDuties", null));
        }
        return duties.stream()
                .flatMap(duty -> reporting(duty, calendar).stream())
                .toList();
    }

    /** A report needs at least one working day between the cut-off and its due date (Decree 09/2019, art. 8). */
    private static List<Finding> reporting(Duty duty, WorkingCalendar calendar) {
        @Nullable LocalDate cutOff = duty.dataTo();
        @Nullable LocalDate lastDay = duty.lastDay();
        List<Finding> findings = new ArrayList<>();
        if (cutOff == null || lastDay == null) {
            String left = Stream.of(cutOff == null ? "kỳ số liệu" : "", lastDay == null ? "hạn gửi" : "")
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" và "));
            findings.add(reporting(FindingCode.REPORTING_BY_DECREE, duty, left));
        }
        if (lastDay == null) {
            return findings;
        }
        LocalDate lastWorked = calendar.onOrBefore(lastDay);
        if (cutOff != null && calendar.workingDaysAfter(cutOff, lastDay) == 0) {
            findings.add(
                    reporting(FindingCode.REPORTING_NO_WORKING_DAY, duty, DAY.format(cutOff), DAY.format(lastWorked)));
        } else if (!lastWorked.equals(lastDay)) {
            findings.add(
                    reporting(FindingCode.REPORTING_DUE_ON_DAY_OFF, duty, DAY.format(lastDay), DAY.format(lastWorked)));
        }
        return findings;
    }

    private static Finding reporting(FindingCode code, Duty duty, String... values) {
        return Finding.of(
                code,
                "reportingDuties",
                duty.period(),
                Stream.concat(Stream.of(duty.period()), Stream.of(values)).toArray());
    }
}
