package vn.tiendo.reporting.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.text.Wording;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.Compilation.DimensionFigures;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.document.Grid.Column;
import vn.tiendo.reporting.figure.Figures;

/** The tables of a letter. Widths add up to {@link Paper#WIDTH}. */
final class ReportTables {
    private static final List<Column> DIMENSIONS = counting("Nội dung");
    private static final List<Column> UNITS = counting("Đơn vị");
    private static final List<Column> TASKS = List.of(
            new Column("Mã", 700, false),
            new Column("Nhiệm vụ", 3204, true),
            new Column("Đơn vị chủ trì", 1750, true),
            new Column("Trạng thái", 1500, true),
            new Column("Tiến độ (%)", 900, false),
            new Column("Hạn cuối", 1300, false));

    private ReportTables() {}

    private static List<Column> counting(String what) {
        return List.of(
                new Column("TT", 600, false),
                new Column(what, 3254, true),
                new Column("Tổng số", 850, false),
                new Column("Phải thực hiện", 950, false),
                new Column("Đã hoàn thành", 950, false),
                new Column("Đã xác nhận", 950, false),
                new Column("Tỷ lệ hoàn thành (%)", 950, false),
                new Column("Quá hạn", 850, false));
    }

    static void dimensions(XWPFDocument document, Compilation work) {
        Grid grid = new Grid(document, DIMENSIONS);
        int number = 0;
        for (DimensionFigures area : work.dimensions()) {
            number++;
            grid.row(figures(
                    Integer.toString(number), nameOf(area), area.figures().counts()));
        }
        grid.total(figures("", "Tổng cộng", work.figures().counts()));
    }

    /** By the report a unit made; a unit that reports for several it stands in for has a row for each. */
    static void units(XWPFDocument document, Consolidation sum) {
        Grid grid = new Grid(document, UNITS);
        int number = 0;
        for (Consolidation.Part part : sum.parts()) {
            number++;
            grid.row(figures(
                    Integer.toString(number),
                    Vietnamese.reporter(part.unit(), part.workOf()),
                    part.figures().counts()));
        }
        grid.total(figures("", "Tổng cộng", sum.total().counts()));
    }

    static void tasks(XWPFDocument document, List<TaskAtCutOff> tasks) {
        Grid grid = new Grid(document, TASKS);
        tasks.forEach(task -> grid.row(List.of(
                task.code(),
                task.title(),
                Objects.requireNonNullElse(task.lead().name(), ""),
                standing(task),
                Integer.toString(task.percent()),
                lastDay(task))));
    }

    static String nameOf(DimensionFigures area) {
        if (area.dimension() == null) {
            return "Ngoài các nội dung của chỉ số";
        }
        @Nullable String number = area.number() == null ? null : area.number() + ".";
        return Stream.of(area.index(), number, area.dimension())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static List<String> figures(String number, String name, Figures counts) {
        return List.of(
                number,
                name,
                Long.toString(counts.total()),
                Long.toString(counts.applicable()),
                Long.toString(counts.done()),
                Long.toString(counts.verified()),
                Vietnamese.percent(counts.percentDone()),
                Long.toString(counts.byTimeliness().getOrDefault(Timeliness.OVERDUE, 0L)));
    }

    /** Says how it stands in time only where that is bad news. */
    private static String standing(TaskAtCutOff task) {
        String state = Wording.of(task.state());
        return switch (task.timeliness()) {
            case OVERDUE, STALE, DONE_LATE -> state + " (" + Wording.of(task.timeliness()) + ")";
            case ON_TRACK, DUE_SOON, DONE_ON_TIME, UNSCHEDULED -> state;
        };
    }

    private static String lastDay(TaskAtCutOff task) {
        @Nullable LocalDate day = Vietnamese.lastDay(task.dueAt());
        return day == null ? "" : Vietnamese.day(day);
    }
}
