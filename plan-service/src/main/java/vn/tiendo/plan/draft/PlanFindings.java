package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.finding.LineFindings;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.ActorsOfPlans;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.unit.Unit;

/** What is the matter with a whole plan as it stands now. */
@Singleton
class PlanFindings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Lines lines;
    private final ActorsOfPlans actorsOfPlans;
    private final Calendars calendars;

    PlanFindings(Lines lines, ActorsOfPlans actorsOfPlans, Calendars calendars) {
        this.lines = lines;
        this.actorsOfPlans = actorsOfPlans;
        this.calendars = calendars;
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
        for (Line line : all) {
            LineFindings.of(line.content(), actors)
                    .forEach(finding -> findings.add(
                            finding.ofLine(line.id(), line.content().code())));
        }
        findings.addAll(reporting(plan.duties, calendars.current()));
        return findings;
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
        LocalDate lastDay = duty.lastDay();
        LocalDate lastWorked = calendar.onOrBefore(lastDay);
        if (calendar.workingDaysAfter(duty.dataTo(), lastDay) == 0) {
            return List.of(Finding.of(
                    FindingCode.REPORTING_NO_WORKING_DAY,
                    "reportingDuties",
                    duty.period(),
                    duty.period(),
                    DAY.format(duty.dataTo()),
                    DAY.format(lastWorked)));
        }
        if (!lastWorked.equals(lastDay)) {
            return List.of(Finding.of(
                    FindingCode.REPORTING_DUE_ON_DAY_OFF,
                    "reportingDuties",
                    duty.period(),
                    duty.period(),
                    DAY.format(lastDay),
                    DAY.format(lastWorked)));
        }
        return List.of();
    }
}
