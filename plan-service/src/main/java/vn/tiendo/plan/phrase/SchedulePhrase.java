package vn.tiendo.plan.phrase;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.schedule.Schedule.ByReferencedPlan;
import vn.tiendo.plan.language.schedule.Schedule.Continuous;
import vn.tiendo.plan.language.schedule.Schedule.DayOfPeriod;
import vn.tiendo.plan.language.schedule.Schedule.Deadline;
import vn.tiendo.plan.language.schedule.Schedule.EventTriggered;
import vn.tiendo.plan.language.schedule.Schedule.MonthOfPeriod;
import vn.tiendo.plan.language.schedule.Schedule.OnOccurrence;
import vn.tiendo.plan.language.schedule.Schedule.Recurring;
import vn.tiendo.plan.language.schedule.Schedule.SchoolYear;
import vn.tiendo.plan.language.schedule.Schedule.Unresolved;
import vn.tiendo.plan.language.schedule.Schedule.Window;
import vn.tiendo.platform.event.Schedule;

/** A schedule as read, in the words of the contract. */
final class SchedulePhrase {
    private SchedulePhrase() {}

    static Schedule told(vn.tiendo.plan.language.schedule.Schedule read) {
        if (read instanceof Deadline deadline) {
            return new Schedule.Deadline(deadline.due(), deadline.inclusive(), deadline.text());
        }
        if (read instanceof Window window) {
            return new Schedule.Window(window.from(), window.to(), window.text());
        }
        if (read instanceof Recurring recurring) {
            return new Schedule.Recurring(period(recurring.every()), day(recurring.due()), recurring.text());
        }
        if (read instanceof Continuous continuous) {
            return new Schedule.Continuous(continuous.from(), continuous.to(), continuous.text());
        }
        if (read instanceof EventTriggered triggered) {
            return new Schedule.EventTriggered(triggered.event(), offset(triggered), triggered.text());
        }
        if (read instanceof OnOccurrence occurrence) {
            return new Schedule.OnOccurrence(occurrence.event(), occurrence.text());
        }
        if (read instanceof SchoolYear school) {
            return new Schedule.SchoolYear(school.year(), school.text());
        }
        if (read instanceof ByReferencedPlan referenced) {
            return new Schedule.ByReferencedPlan(referenced.planRef(), referenced.text());
        }
        if (read instanceof Unresolved unresolved) {
            return new Schedule.Unresolved(unresolved.text());
        }
        throw new IllegalStateException("No schedule of the contract for " + read);
    }

    private static @Nullable Period period(@Nullable String every) {
        return every == null ? null : Period.parse(every);
    }

    private static @Nullable String day(@Nullable DayOfPeriod due) {
        if (due == null) {
            return null;
        }
        String day = (due.inclusive() ? "chậm nhất ngày " : "trước ngày ") + due.day();
        if (due.month() == null) {
            return day;
        }
        return day + (due.month() == MonthOfPeriod.FIRST ? " tháng đầu" : " tháng cuối");
    }

    private static Schedule.@Nullable Offset offset(EventTriggered triggered) {
        vn.tiendo.plan.language.schedule.Schedule.@Nullable Offset offset = triggered.offset();
        return offset == null
                ? null
                : new Schedule.Offset(
                        offset.days(), Schedule.DayUnit.valueOf(offset.unit().name()), offset.inclusive());
    }
}
