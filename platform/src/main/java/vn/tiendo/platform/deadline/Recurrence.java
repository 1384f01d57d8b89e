package vn.tiendo.platform.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One period of work that recurs.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param deadline by when the work of the period is owed: the end of the period, unless the plan says another day
 */
public record Recurrence(LocalDate from, LocalDate to, Deadline deadline) {

    /**
     * The whole periods of a calendar year, the first from 1 January on.
     *
     * @param due the day in each period in the plan's words, e.g. "trước ngày 25", "chậm nhất ngày 10 tháng cuối"
     */
    public static List<Recurrence> in(int year, Period every, @Nullable String due) {
        DayOfPeriod day = DayOfPeriod.of(due, every);
        List<Recurrence> periods = new ArrayList<>();
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate after = from.plus(every);
        while (after.isAfter(from) && !after.isAfter(next)) {
            LocalDate to = after.minusDays(1);
            periods.add(new Recurrence(from, to, day == null ? Deadline.atLatest(to) : day.within(from, to)));
            from = after;
            after = from.plus(every);
        }
        return periods;
    }

    /**
     * As reports call it: {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2} or {@code YEAR}; empty
     * for periods that no report is made for, such as a week.
     */
    public Optional<String> reportPeriod() {
        Period length = Period.between(from, to.plusDays(1));
        int month = from.getMonthValue();
        if (length.getDays() > 0) {
            return Optional.empty();
        }
        return switch ((int) length.toTotalMonths()) {
            case 1 -> Optional.of(String.format("M%02d", month));
            case 3 -> Optional.of("Q" + (month / 3 + 1));
            case 6 -> Optional.of(month == 1 ? "H1" : "H2");
            case 12 -> Optional.of("YEAR");
            default -> Optional.empty();
        };
    }
}
