package vn.tiendo.reporting.obligation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Recurrence;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.Schedule;

/**
 * A report that a plan asks for: as a whole, or as the product of a line that recurs.
 *
 * @param line null when the plan asks for it as a whole
 */
record Asked(ReportingDuty duty, @Nullable OfLine line) {
    /** One of several products stands after a line break, a separator or a bullet. */
    private static final Pattern REPORT = Pattern.compile(
            "(?:^|[\\n;,.])[\\s\\-–+•*]*(?:định kỳ )?báo cáo\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static List<Asked> by(PlanIssued plan) {
        return Stream.concat(
                        plan.reportingDuties().stream().map(duty -> new Asked(duty, null)),
                        plan.lines().stream().flatMap(line -> ofLine(plan, line)))
                .toList();
    }

    /**
     * The lead owes it to the unit whose plan it is, on the day when the work of the period is owed. What ended before the
     * plan was signed is not owed, and nobody reports to itself.
     */
    private static Stream<Asked> ofLine(PlanIssued plan, Line line) {
        String product = line.deliverable() == null ? "" : line.deliverable();
        if (line.leadUnitId().equals(plan.unitId()) || !REPORT.matcher(product).find()) {
            return Stream.empty();
        }
        Map<String, LocalDate> periods = new LinkedHashMap<>();
        for (Recurrence period : recurrences(plan, line)) {
            LocalDate last = period.deadline().lastDay();
            if (!last.isBefore(plan.issuedOn())) {
                period.reportPeriod().ifPresent(name -> periods.putIfAbsent(name, last));
            }
        }
        OfLine of = new OfLine(line.code(), line.task());
        return periods.entrySet().stream()
                .map(period -> new Asked(duty(plan, line, period.getKey(), period.getValue()), of));
    }

    private static List<Recurrence> recurrences(PlanIssued plan, Line line) {
        List<Recurrence> all = new ArrayList<>();
        for (Schedule schedule : line.schedules()) {
            if (schedule instanceof Schedule.Recurring recurring && recurring.every() != null) {
                all.addAll(Recurrence.in(plan.year(), recurring.every(), recurring.due()));
            }
        }
        return all;
    }

    /** The same line and period keep their id in every version of the plan. */
    private static ReportingDuty duty(PlanIssued plan, Line line, String period, LocalDate last) {
        String name = plan.planId() + " " + line.code() + " " + period;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ReportingDuty(id, period, null, null, last, true, line.leadUnitId(), plan.unitId(), null);
    }
}
