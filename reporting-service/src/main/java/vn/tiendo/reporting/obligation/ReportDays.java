package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;

/**
 * The days of a report: the plan's own, and where it names none, those that hold by default.
 *
 * @param dataTo inclusive
 * @param dueAt exclusive
 * @param windowSource what the window was taken from; null when the plan names it
 * @param dueSource likewise for the day it is due
 */
record ReportDays(
        LocalDate dataFrom,
        LocalDate dataTo,
        Instant dueAt,
        @Nullable String windowSource,
        @Nullable String dueSource) {

    static ReportDays of(ReportingDuty duty, int year, Function<String, ReportingDefault> defaults) {
        @Nullable LocalDate from = duty.dataFrom();
        @Nullable LocalDate to = duty.dataTo();
        if (from == null || to == null) {
            ReportingDefault otherwise = defaults.apply(duty.period());
            return within(otherwise.dataFrom(year), otherwise.dataTo(year), otherwise.windowSource(), duty, defaults);
        }
        return within(from, to, null, duty, defaults);
    }

    private static ReportDays within(
            LocalDate from,
            LocalDate to,
            @Nullable String windowSource,
            ReportingDuty duty,
            Function<String, ReportingDefault> defaults) {
        @Nullable LocalDate due = duty.due();
        if (due == null) {
            ReportingDefault otherwise = defaults.apply(duty.period());
            return new ReportDays(
                    from, to, Deadline.atLatest(otherwise.due(to)).endsAt(), windowSource, otherwise.dueSource());
        }
        Deadline deadline = duty.inclusive() ? Deadline.atLatest(due) : Deadline.before(due);
        return new ReportDays(from, to, deadline.endsAt(), windowSource, null);
    }
}
