package vn.tiendo.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.event.Schedule.Offset;

class EventTermTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            LocalDate.of(2025, 4, 7), DayKind.HOLIDAY,
            LocalDate.of(2025, 4, 26), DayKind.SWAPPED_WORK,
            LocalDate.of(2025, 4, 30), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 1), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2), DayKind.SWAPPED_OFF));

    @ParameterizedTest
    @CsvSource({
        // Scenario 21: the land plan of 20 April.
        "2025-04-20, 15,CALENDAR,true, 2025-05-05,Trong vòng 15 ngày kể từ ngày 20/04/2025",
        "2025-04-20, 15,CALENDAR,false,2025-05-04,Trước hạn 15 ngày kể từ ngày 20/04/2025",
        "2025-04-25,  1,WORKING, true, 2025-04-26,Trong vòng 1 ngày làm việc kể từ ngày 25/04/2025",
        "2025-04-25,  3,WORKING, true, 2025-04-29,Trong vòng 3 ngày làm việc kể từ ngày 25/04/2025",
        "2025-04-25,  5,WORKING, true, 2025-05-06,Trong vòng 5 ngày làm việc kể từ ngày 25/04/2025",
        "2025-04-25,  5,WORKING, false,2025-05-05,Trước hạn 5 ngày làm việc kể từ ngày 25/04/2025",
        "2025-05-05, -5,CALENDAR,true, 2025-04-30,Trong vòng 5 ngày trước ngày 05/05/2025",
        "2025-05-05, -2,WORKING, true, 2025-04-28,Trong vòng 2 ngày làm việc trước ngày 05/05/2025",
        "2025-05-04,  0,WORKING, true, 2025-05-04,Trong ngày 04/05/2025",
        "2025-05-04,  0,CALENDAR,false,2025-05-03,Trước ngày 04/05/2025"
    })
    void aTermRunsFromTheDayAfterTheEvent(
            LocalDate day, int days, DayUnit unit, boolean inclusive, LocalDate lastDay, String label) {
        Due due = EventTerm.of(trigger(day), new Offset(days, unit, inclusive)).due(CALENDAR);

        assertThat(new Deadline(due.endsAt()).lastDay()).isEqualTo(lastDay);
        assertThat(due.label()).isEqualTo(label);
    }

    @Test
    void onlySchedulesThatWaitForTheEventAndSayATermSetDates() {
        List<Schedule> schedules = List.of(
                waiting("LAND_USE_PLAN_APPROVED", new Offset(15, DayUnit.CALENDAR, true)),
                waiting("LAND_USE_PLAN_APPROVED", new Offset(15, DayUnit.CALENDAR, true)),
                waiting("LAND_USE_PLAN_APPROVED", null),
                waiting("BUDGET_APPROVED", new Offset(30, DayUnit.CALENDAR, true)));

        List<Due> dues = Agenda.triggered(schedules, trigger(LocalDate.of(2025, 4, 20)), CALENDAR);

        assertThat(dues).hasSize(1);
    }

    private static Schedule waiting(String event, @Nullable Offset offset) {
        return new Schedule.EventTriggered(event, offset, "Sau khi được phê duyệt");
    }

    private static Trigger trigger(LocalDate day) {
        return new Trigger(new UUID(1, 1), "LAND_USE_PLAN_APPROVED", day);
    }
}
