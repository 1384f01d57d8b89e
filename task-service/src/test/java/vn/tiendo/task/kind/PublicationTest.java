package vn.tiendo.task.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.task.kind.WorkKind.Attendance;
import vn.tiendo.task.kind.WorkKind.Proof;
import vn.tiendo.task.kind.WorkKind.Publication;

class PublicationTest {
    /** The holidays of the end of April 2025, with the swapped Friday. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            LocalDate.of(2025, 4, 30),
            DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 1),
            DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2),
            DayKind.SWAPPED_OFF));

    @Test
    void scenario22ThreeWorkingDaysFromTheTwentyEighthOfAprilEndOnTheSixthOfMay() {
        Publication posted = new Publication(
                List.of("Trụ sở"), List.of(), LocalDate.of(2025, 4, 28), 3, null, new Proof("a", "b", null));

        Publication counted = posted.countedBy(CALENDAR);

        assertThat(counted.lastDay()).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(counted.missing()).containsExactly("danh sách kèm theo");
    }

    @Test
    void aQuotaIsMetByPeopleNotByARoundedShare() {
        List<Attendance> counted =
                List.of(new Attendance("hộ", 70, 6, 4), new Attendance("hộ", 70, 6, 5), new Attendance("hộ", 70, 0, 0));

        assertThat(counted).extracting(Attendance::met).containsExactly(false, true, null);
    }
}
