package vn.tiendo.task.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Recurrence;
import vn.tiendo.platform.event.Schedule;

/**
 * What the schedules of a line ask for in the plan's year.
 *
 * @param dues in the order of their keys' first appearance, without repetition
 * @param continuous whether work goes on all the time, so that it can become stale
 */
public record Agenda(List<Due> dues, boolean continuous) {

    /** @param issuedOn what was owed before this day is not owed: nobody could have known of it */
    public static Agenda of(List<Schedule> schedules, int year, LocalDate issuedOn) {
        Map<String, Due> dues = new LinkedHashMap<>();
        boolean continuous = false;
        for (Schedule schedule : schedules) {
            for (Due due : duesOf(schedule, year, issuedOn)) {
                dues.putIfAbsent(due.key(), due);
            }
            continuous |= schedule instanceof Schedule.Continuous;
        }
        return new Agenda(List.copyOf(dues.values()), continuous);
    }

    /** The dates that an event sets, by the offsets of the schedules that wait for it. */
    public static List<Due> triggered(List<Schedule> schedules, Trigger trigger, WorkingCalendar calendar) {
        Map<String, Due> dues = new LinkedHashMap<>();
        for (Schedule schedule : schedules) {
            if (schedule instanceof Schedule.EventTriggered waiting
                    && waiting.event().equals(trigger.event())
                    && waiting.offset() != null) {
                Due due = EventTerm.of(trigger, waiting.offset()).due(calendar);
                dues.putIfAbsent(due.key(), due);
            }
        }
        return List.copyOf(dues.values());
    }

    /** The same, with what events set that have happened already. */
    public Agenda after(Collection<Trigger> triggers, List<Schedule> schedules, WorkingCalendar calendar) {
        List<Due> all = new ArrayList<>(dues);
        triggers.forEach(trigger -> all.addAll(triggered(schedules, trigger, calendar)));
        return new Agenda(List.copyOf(all), continuous);
    }

    /**
     * The key of the date on which the work of a period is owed, if it recurs in such periods.
     *
     * @param reportPeriod as {@link Recurrence#reportPeriod()} has it
     */
    public static Optional<String> keyOf(List<Schedule> schedules, int year, String reportPeriod) {
        for (Schedule schedule : schedules) {
            if (schedule instanceof Schedule.Recurring recurring && recurring.every() != null) {
                for (Recurrence period : Recurrence.in(year, recurring.every(), recurring.due())) {
                    if (period.reportPeriod().filter(reportPeriod::equals).isPresent()) {
                        return Optional.of(key(recurring.every(), period));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Due> duesOf(Schedule schedule, int year, LocalDate issuedOn) {
        if (schedule instanceof Schedule.Deadline deadline) {
            return List.of(deadline(deadline));
        }
        if (schedule instanceof Schedule.Window window) {
            String label = "Từ " + Labels.day(window.from()) + " đến " + Labels.day(window.to());
            return List.of(due("WINDOW " + window.from() + "/" + window.to(), label, Deadline.atLatest(window.to())));
        }
        if (schedule instanceof Schedule.Recurring recurring) {
            return recurring.every() == null ? List.of() : periods(recurring.every(), recurring.due(), year, issuedOn);
        }
        if (schedule instanceof Schedule.Continuous
                || schedule instanceof Schedule.EventTriggered
                || schedule instanceof Schedule.OnOccurrence
                || schedule instanceof Schedule.SchoolYear
                || schedule instanceof Schedule.ByReferencedPlan
                || schedule instanceof Schedule.Unresolved) {
            return List.of();
        }
        throw new IllegalArgumentException("A schedule nobody taught us: " + schedule);
    }

    private static Due deadline(Schedule.Deadline deadline) {
        return deadline.inclusive()
                ? due(
                        "DEADLINE " + deadline.due() + " inclusive",
                        "Chậm nhất ngày " + Labels.day(deadline.due()),
                        Deadline.atLatest(deadline.due()))
                : due(
                        "DEADLINE " + deadline.due() + " exclusive",
                        "Trước ngày " + Labels.day(deadline.due()),
                        Deadline.before(deadline.due()));
    }

    private static List<Due> periods(Period every, @Nullable String words, int year, LocalDate issuedOn) {
        return Recurrence.in(year, every, words).stream()
                .filter(period -> !period.deadline().lastDay().isBefore(issuedOn))
                .map(period -> due(key(every, period), Labels.period(period.from(), period.to()), period.deadline()))
                .toList();
    }

    private static String key(Period every, Recurrence period) {
        return every + " " + period.deadline().lastDay();
    }

    private static Due due(String key, String label, Deadline deadline) {
        return new Due(key, label, deadline.endsAt(), null);
    }
}
