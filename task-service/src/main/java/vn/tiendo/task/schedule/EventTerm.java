package vn.tiendo.task.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.event.Schedule.Offset;

/**
 * A term that runs from the day of an event; that day itself is not counted.
 *
 * @param triggerId the recorded event; null once it was withdrawn
 * @param countedFrom the day of the event
 * @param countedDays after that day; before it when negative
 * @param countedInclusive whether the last day still counts
 */
@Embeddable
public record EventTerm(
        @Nullable UUID triggerId,
        String event,
        LocalDate countedFrom,
        int countedDays,
        @Enumerated(EnumType.STRING) DayUnit countedIn,
        boolean countedInclusive) {

    static EventTerm of(Trigger trigger, Offset offset) {
        return new EventTerm(
                trigger.id(), trigger.event(), trigger.happenedOn(), offset.days(), offset.unit(), offset.inclusive());
    }

    public Deadline deadline(WorkingCalendar calendar) {
        LocalDate last = lastDay(calendar);
        return countedInclusive ? Deadline.atLatest(last) : Deadline.before(last);
    }

    /** What set it, if that still stands. */
    public @Nullable Trigger trigger() {
        return triggerId == null ? null : new Trigger(triggerId, event, countedFrom);
    }

    public EventTerm withdrawn() {
        return new EventTerm(null, event, countedFrom, countedDays, countedIn, countedInclusive);
    }

    Due due(WorkingCalendar calendar) {
        String key = "EVENT " + event + " " + countedFrom + " " + countedDays + " " + countedIn
                + (countedInclusive ? " inclusive" : " exclusive");
        return new Due(key, label(), deadline(calendar).endsAt(), this);
    }

    private LocalDate lastDay(WorkingCalendar calendar) {
        if (countedDays == 0 || countedIn == DayUnit.CALENDAR) {
            return countedFrom.plusDays(countedDays);
        }
        return countedDays > 0
                ? calendar.lastDay(countedFrom, countedDays, Counting.EXCLUDE_START)
                : calendar.back(countedFrom, -countedDays);
    }

    private String label() {
        String day = Labels.day(countedFrom);
        if (countedDays == 0) {
            return (countedInclusive ? "Trong ngày " : "Trước ngày ") + day;
        }
        String days = Math.abs(countedDays) + (countedIn == DayUnit.WORKING ? " ngày làm việc" : " ngày");
        String when = countedDays > 0 ? days + " kể từ ngày " + day : days + " trước ngày " + day;
        return (countedInclusive ? "Trong vòng " : "Trước hạn ") + when;
    }
}
