package vn.tiendo.reporting.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Work by the month it is due in, as stacked bars. Lengths are in units of the drawing.
 *
 * @param most the tallest bar's number of tasks, written at the top of the scale
 */
record Trend(List<Bar> bars, int width, long most) {
    static final int HEIGHT = 160;
    private static final int STEP = 56;

    /** @param x left edge */
    record Bar(String label, String month, int x, List<Part> parts, Counts counts) {}

    /** @param y upper edge, counted from the top */
    record Part(String style, double y, double height) {}

    /** A month, oldest first. */
    record Month(String label, Counts counts) {}

    static Trend of(List<Month> months) {
        long most = months.stream()
                .mapToLong(month -> month.counts().applicable())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Month month : months) {
            bars.add(new Bar(
                    month.label(),
                    month.label().replace("Tháng ", ""),
                    bars.size() * STEP,
                    most == 0 ? List.of() : parts(month.counts(), most),
                    month.counts()));
        }
        return new Trend(List.copyOf(bars), Math.max(STEP, bars.size() * STEP), most);
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
        double height = Math.round(tasks * HEIGHT * 100.0 / most) / 100.0;
        double top = Math.max(0, Math.round((floor - height) * 100) / 100.0);
        if (tasks > 0) {
            parts.add(new Part(style, top, height));
        }
        return top;
    }
}
