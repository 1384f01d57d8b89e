package vn.tiendo.reporting.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Work by the month it is due in, as stacked bars: every month of the year, and months of other years in which work is
 * due. Across, lengths are percent of the drawing, so that it fits a phone; upwards they are pixels.
 *
 * @param thickness of each bar, percent
 * @param undated work that is due in no month
 */
record Trend(List<Bar> bars, double thickness, long undated) {
    static final int HEIGHT = 160;
    private static final int MONTHS = 12;
    private static final double WHOLE = 100;
    private static final double THICKNESS = 0.7;

    /**
     * @param year where another one begins, and at the first bar
     * @param left edge, percent
     * @param middle percent
     * @param top upper edge, counted from the top
     */
    record Bar(
            YearMonth month,
            @Nullable Integer year,
            boolean now,
            double left,
            double middle,
            double top,
            List<Part> parts,
            Counts counts) {

        public String label() {
            return String.format("Tháng %02d/%d", month.getMonthValue(), month.getYear());
        }
    }

    /** @param y upper edge, counted from the top */
    record Part(String style, double y, double height) {}

    static Trend of(int year, YearMonth now, Map<YearMonth, Counts> months, long undated) {
        long most = months.values().stream().mapToLong(Counts::applicable).max().orElse(0);
        if (most == 0) {
            return new Trend(List.of(), 0, undated);
        }
        TreeSet<YearMonth> all = new TreeSet<>(months.keySet());
        IntStream.rangeClosed(1, MONTHS).forEach(month -> all.add(YearMonth.of(year, month)));
        double step = WHOLE / all.size();
        List<Bar> bars = new ArrayList<>();
        for (YearMonth month : all) {
            Counts counts = months.getOrDefault(month, Counts.NONE);
            List<Part> parts = parts(counts, most);
            boolean newYear =
                    bars.isEmpty() || bars.get(bars.size() - 1).month().getYear() != month.getYear();
            double middle = (bars.size() + 1.0 / 2) * step;
            bars.add(new Bar(
                    month,
                    newYear ? month.getYear() : null,
                    month.equals(now),
                    rounded(middle - step * THICKNESS / 2),
                    rounded(middle),
                    parts.isEmpty() ? HEIGHT : parts.get(parts.size() - 1).y(),
                    parts,
                    counts));
        }
        return new Trend(List.copyOf(bars), rounded(step * THICKNESS), undated);
    }

    private static List<Part> parts(Counts counts, long most) {
        List<Part> parts = new ArrayList<>();
        double floor = HEIGHT;
        floor = stack(parts, "in-time", counts.onTime(), most, floor);
        floor = stack(parts, "done-late", counts.late(), most, floor);
        floor = stack(parts, "still-open", counts.open() + counts.stale(), most, floor);
        stack(parts, "overdue", counts.overdue(), most, floor);
        return List.copyOf(parts);
    }

    private static double stack(List<Part> parts, String style, long tasks, long most, double floor) {
        double height = rounded((double) tasks * HEIGHT / most);
        double top = Math.max(0, rounded(floor - height));
        if (tasks > 0) {
            parts.add(new Part(style, top, height));
        }
        return top;
    }

    private static double rounded(double length) {
        return Math.round(length * WHOLE) / WHOLE;
    }
}
