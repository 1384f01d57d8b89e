package vn.tiendo.plan.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.unit.LeadUnits;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.plan.phrase.Phrases;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.Lead;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.platform.unit.Unit;

/** What is the matter with one line. */
public final class LineFindings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private LineFindings() {}

    public static List<Finding> of(LineContent line, Actors actors, WorkingCalendar calendar) {
        List<Finding> findings = new ArrayList<>();
        Wording words = line.wording();
        if (words.task().isBlank()) {
            findings.add(Finding.of(FindingCode.TASK_MISSING, "task", null));
        }
        lead(line, actors, findings);
        timing(line, findings);
        daysOff(line, calendar, findings);
        targets(line, findings);
        if (Phrases.knowsAreasOf(line.index()) && !words.dimension().isBlank() && line.dimensionNumber() == null) {
            findings.add(Finding.of(
                    FindingCode.DIMENSION_UNKNOWN, "dimension", words.dimension(), String.valueOf(line.index())));
        }
        return findings;
    }

    private static void lead(LineContent line, Actors actors, List<Finding> findings) {
        String words = line.wording().lead();
        @Nullable UUID chosen = line.leadUnitId();
        if (chosen != null) {
            if (!actors.mayLead(chosen)) {
                findings.add(Finding.of(FindingCode.LEAD_NOT_IN_FORCE, "leadUnitId", words));
            }
            return;
        }
        Lead lead = actors.lead(LeadUnits.read(words).value(), words);
        // What is clear today may not have been clear on the day the line was read; a person confirms it.
        Lead.Obstacle obstacle = Objects.requireNonNullElse(lead.obstacle(), Lead.Obstacle.UNRESOLVED);
        List<Unit> candidates = lead.unit() == null ? lead.candidates() : List.of(lead.unit());
        FindingCode code =
                switch (obstacle) {
                    case MISSING -> FindingCode.LEAD_MISSING;
                    case UNRESOLVED -> FindingCode.LEAD_UNRESOLVED;
                    case IS_GROUP -> FindingCode.LEAD_IS_GROUP;
                    case OUTSIDE_UNIT -> FindingCode.LEAD_OUTSIDE_UNIT;
                    case DOUBLE -> FindingCode.LEAD_DOUBLE;
                };
        findings.add(Finding.of(
                        code,
                        "leadUnitId",
                        words.isBlank() ? null : words,
                        actors.home().name())
                .with(Finding.Fix.of(candidates)));
    }

    private static void timing(LineContent line, List<Finding> findings) {
        String words = line.wording().timing();
        if (words.isBlank()) {
            findings.add(Finding.of(FindingCode.TIMING_MISSING, "timing", null));
            return;
        }
        line.schedules().stream().map(LineFindings::doubt).distinct().forEach(code -> {
            if (code != null) {
                findings.add(Finding.of(code, "timing", words));
            }
        });
    }

    /** A day off moves no legal due date, but nobody is at work on it. */
    private static void daysOff(LineContent line, WorkingCalendar calendar, List<Finding> findings) {
        for (Schedule schedule : line.schedules()) {
            if (schedule instanceof Schedule.Deadline deadline) {
                LocalDate last =
                        deadline.inclusive() ? deadline.due() : deadline.due().minusDays(1);
                LocalDate worked = calendar.onOrBefore(last);
                if (!worked.equals(last)) {
                    findings.add(Finding.of(
                            FindingCode.DUE_ON_DAY_OFF,
                            "timing",
                            deadline.text(),
                            DAY.format(last),
                            DAY.format(worked)));
                }
            }
        }
    }

    private static @Nullable FindingCode doubt(Schedule schedule) {
        if (schedule instanceof Schedule.Unresolved) {
            return FindingCode.SCHEDULE_UNRESOLVED;
        }
        if (schedule instanceof Schedule.ByReferencedPlan plan && plan.planRef() == null) {
            return FindingCode.SCHEDULE_UNRESOLVED;
        }
        if (schedule instanceof Schedule.Recurring recurring && recurring.every() == null) {
            return FindingCode.PERIOD_UNSTATED;
        }
        if (schedule instanceof Schedule.SchoolYear school && school.year() == null) {
            return FindingCode.SCHOOL_YEAR_UNSTATED;
        }
        return null;
    }

    private static void targets(LineContent line, List<Finding> findings) {
        String words = line.wording().target();
        if (words.isBlank()) {
            findings.add(Finding.of(FindingCode.TARGET_MISSING, "target", null));
            return;
        }
        for (TargetMeasure target : line.targets()) {
            @Nullable
            FindingCode code =
                    switch (target.kind()) {
                        case ACTIVITY_IN_TARGET_CELL -> FindingCode.TARGET_IS_ACTIVITY;
                        case OUTPUT_IN_TARGET_CELL -> FindingCode.TARGET_IS_OUTPUT;
                        case UNQUANTIFIED -> FindingCode.TARGET_UNQUANTIFIED;
                        default -> null;
                    };
            if (code != null) {
                findings.add(Finding.of(code, "target", target.text()));
            }
            if (target.kind() == TargetMeasure.Kind.COVERAGE && target.population() == null) {
                findings.add(Finding.of(FindingCode.TARGET_WITHOUT_DENOMINATOR, "target", target.text()));
            }
            if (Boolean.TRUE.equals(target.foreignLevel())) {
                findings.add(Finding.of(FindingCode.FOREIGN_LEVEL, "target", target.text()));
            }
        }
    }
}
