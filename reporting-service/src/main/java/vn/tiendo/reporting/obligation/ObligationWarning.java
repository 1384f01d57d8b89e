package vn.tiendo.reporting.obligation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;

/**
 * What makes a report hard to send in time though its day stands as it is.
 *
 * @param message for people, in Vietnamese
 */
public record ObligationWarning(Kind kind, String message) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The kinds of warnings, stable for ever. */
    public enum Kind {
        NO_WORKING_DAY,
        DUE_ON_DAY_OFF,
        CONFLICTING_DUE_DATES
    }

    /**
     * @param otherLastDay of a report of the same unit to the same recipient on the same period, null when it owes none
     */
    static List<ObligationWarning> of(
            LocalDate dataTo, LocalDate lastDay, @Nullable LocalDate otherLastDay, WorkingCalendar calendar) {
        List<ObligationWarning> warnings = new ArrayList<>();
        LocalDate worked = calendar.onOrBefore(lastDay);
        // A report needs a working day between the cut-off and its due date (Decree 09/2019, art. 8).
        if (calendar.workingDaysAfter(dataTo, lastDay) == 0) {
            warnings.add(new ObligationWarning(Kind.NO_WORKING_DAY, tooSoon(dataTo, lastDay)));
        } else if (!worked.equals(lastDay)) {
            warnings.add(new ObligationWarning(
                    Kind.DUE_ON_DAY_OFF,
                    "Ngày cuối cùng để gửi là " + DAY.format(lastDay) + ", một ngày nghỉ. Nên gửi chậm nhất "
                            + DAY.format(worked) + "."));
        }
        if (otherLastDay != null) {
            warnings.add(new ObligationWarning(
                    Kind.CONFLICTING_DUE_DATES,
                    "Báo cáo cùng kỳ, cùng nơi nhận còn có hạn khác: chậm nhất " + DAY.format(otherLastDay) + "."));
        }
        return List.copyOf(warnings);
    }

    private static String tooSoon(LocalDate dataTo, LocalDate lastDay) {
        String cutOff = DAY.format(dataTo);
        return lastDay.isAfter(dataTo)
                ? "Từ khi chốt số liệu " + cutOff + " đến hạn gửi không có ngày làm việc nào."
                : "Ngày cuối cùng để gửi là " + DAY.format(lastDay) + ", không sau ngày chốt số liệu " + cutOff
                        + "; khi phải gửi thì số liệu của kỳ chưa đủ.";
    }
}
