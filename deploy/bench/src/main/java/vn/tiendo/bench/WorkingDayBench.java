package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.event.DayKind;

/**
 * How many working-day terms a second one thread computes, forward, back and between, over the calendar that ships.
 * The peer, timed in the same rounds, is what one writes without a calendar: a loop over weekdays that knows no
 * holiday. Needs no running system; run it from the root of the tree.
 */
public final class WorkingDayBench {
    private static final int TERMS = 1_000_000;
    private static final int LONGEST = 30;
    private static final int ROUNDS = 7;
    private static final double BOUND = 1_000_000;
    private static final Path CALENDAR = Path.of("plan-service/src/main/resources/reference/working-days.csv");

    private final LocalDate[] starts = new LocalDate[TERMS];
    private final int[] days = new int[TERMS];

    private WorkingDayBench() {
        Random random = new Random(20250428);
        LocalDate first = LocalDate.of(2024, 2, 1);
        for (int i = 0; i < TERMS; i++) {
            starts[i] = first.plusDays(random.nextInt(3 * 365));
            days[i] = 1 + random.nextInt(LONGEST);
        }
    }

    public static void main(String[] arguments) throws IOException {
        new WorkingDayBench().run(calendar());
    }

    private static WorkingCalendar calendar() throws IOException {
        Map<LocalDate, DayKind> exceptions = Files.readAllLines(CALENDAR).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(Collectors.toMap(cell -> LocalDate.parse(cell[0]), cell -> DayKind.valueOf(cell[1])));
        return new WorkingCalendar(exceptions);
    }

    private void run(WorkingCalendar calendar) {
        double[] peer = new double[ROUNDS];
        double[] forward = new double[ROUNDS];
        double[] back = new double[ROUNDS];
        double[] between = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            peer[round] = perSecond((start, term) -> weekdays(start, term).toEpochDay());
            forward[round] = perSecond((start, term) ->
                    calendar.lastDay(start, term, Counting.EXCLUDE_START).toEpochDay());
            back[round] = perSecond((start, term) -> calendar.back(start, term).toEpochDay());
            between[round] = perSecond((start, term) -> calendar.workingDaysAfter(start, start.plusDays(term)));
        }
        double floor = median(peer);
        System.out.printf("%-42s %6.2f M/s%n", "peer: weekdays in java.time, no holidays", floor / 1e6);
        print("forward, 1-30 working days", median(forward), floor);
        print("back, 1-30 working days", median(back), floor);
        print("between two days 1-30 days apart", median(between), floor);
    }

    private static void print(String what, double perSecond, double floor) {
        System.out.printf(
                "%-42s %6.2f M/s   bound %4.2f M/s   %3.0f %% of the peer   %s%n",
                what, perSecond / 1e6, BOUND / 1e6, 100 * perSecond / floor, perSecond >= BOUND ? "within" : "UNDER");
    }

    private double perSecond(ToLongBiFunction<LocalDate, Integer> term) {
        long sum = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < TERMS; i++) {
            sum += term.applyAsLong(starts[i], days[i]);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return TERMS / seconds;
    }

    private static LocalDate weekdays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
