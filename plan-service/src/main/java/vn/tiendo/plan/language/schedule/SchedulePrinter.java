package vn.tiendo.plan.language.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Says a schedule in plain official words. */
final class SchedulePrinter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SchedulePrinter() {}

    static String print(Schedule schedule) {
        if (schedule instanceof Schedule.Deadline deadline) {
            return (deadline.inclusive() ? "Chậm nhất ngày " : "Trước ngày ") + day(deadline.due());
        }
        if (schedule instanceof Schedule.Window window) {
            return "Từ ngày " + day(window.from()) + " đến ngày " + day(window.to());
        }
        if (schedule instanceof Schedule.Continuous continuous) {
            return "Thường xuyên từ ngày " + day(continuous.from()) + " đến ngày " + day(continuous.to());
        }
        if (schedule instanceof Schedule.Recurring recurring) {
            return recurring(recurring);
        }
        if (schedule instanceof Schedule.SchoolYear school) {
            return school.year() == null ? "Trong năm học" : "Năm học " + school.year();
        }
        if (schedule instanceof Schedule.ByReferencedPlan plan) {
            return plan.planRef() == null ? "Theo kế hoạch" : "Theo kế hoạch số " + plan.planRef();
        }
        if (schedule instanceof Schedule.OnOccurrence occurrence && occurrence.event() == null) {
            return "Nếu có";
        }
        return schedule.text();
    }

    private static String recurring(Schedule.Recurring recurring) {
        String every = recurring.every();
        Schedule.DayOfPeriod due = recurring.due();
        if (every == null) {
            return "Định kỳ";
        }
        if (due != null) {
            String day = (due.inclusive() ? "Ngày " : "Trước ngày ") + due.day() + " ";
            return due.month() == null ? day + each(every) : day + month(due.month()) + " " + each(every);
        }
        return each(every);
    }

    /** In the words of official plans. */
    static String month(Schedule.MonthOfPeriod month) {
        return month == Schedule.MonthOfPeriod.FIRST ? "tháng đầu" : "tháng cuối";
    }

    private static String each(String every) {
        return switch (every) {
            case "P1D" -> "hằng ngày";
            case "P1W" -> "hằng tuần";
            case "P1M" -> "hằng tháng";
            case "P3M" -> "hằng quý";
            case "P1Y" -> "hằng năm";
            default -> "định kỳ " + every.substring(1, every.length() - 1) + " " + unit(every) + " một lần";
        };
    }

    private static String unit(String every) {
        return switch (every.charAt(every.length() - 1)) {
            case 'D' -> "ngày";
            case 'W' -> "tuần";
            case 'M' -> "tháng";
            default -> "năm";
        };
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Whether two schedules say the same, whatever their words. */
    static boolean same(@Nullable Schedule one, Schedule other) {
        return one != null
                && one.getClass() == other.getClass()
                && !(one instanceof Schedule.EventTriggered)
                && !(one instanceof Schedule.OnOccurrence o && o.event() != null)
                && !(one instanceof Schedule.Unresolved)
                && print(one).equals(print(other));
    }
}
