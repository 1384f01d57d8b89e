package vn.tiendo.reporting.document;

import static vn.tiendo.reporting.document.Tab.Kind.DAY;
import static vn.tiendo.reporting.document.Tab.Kind.NUMBER;
import static vn.tiendo.reporting.document.Tab.Kind.SHARE;
import static vn.tiendo.reporting.document.Tab.Kind.WORDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.text.Wording;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.difficulty.DifficultyAtCutOff;
import vn.tiendo.reporting.document.Tab.Column;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.report.ReportView;

/** A report to calculate with: numbers are numbers and days are days. */
final class ReportWorkbook {
    private static final List<Column> TASKS = List.of(
            new Column("Mã", 8, WORDS),
            new Column("Nhiệm vụ", 60, WORDS),
            new Column("Chỉ số", 10, WORDS),
            new Column("Nội dung", 30, WORDS),
            new Column("Đơn vị chủ trì", 32, WORDS),
            new Column("Trạng thái", 22, WORDS),
            new Column("Tiến độ", 10, SHARE),
            new Column("Thời hạn", 18, WORDS),
            new Column("Ngày cuối còn trong hạn", 14, DAY),
            new Column("Có thực hiện trong kỳ", 12, WORDS),
            new Column("Số lần cập nhật trong kỳ", 12, NUMBER),
            new Column("Minh chứng trong kỳ", 12, NUMBER),
            new Column("Minh chứng sau ngày chốt (không tính)", 16, NUMBER),
            new Column("Mã nhiệm vụ trong hệ thống", 38, WORDS));
    private static final List<Column> DIFFICULTIES = List.of(
            new Column("Mã nhiệm vụ", 8, WORDS),
            new Column("Khó khăn, vướng mắc", 60, WORDS),
            new Column("Ngày nêu", 14, DAY),
            new Column("Đơn vị giải quyết", 32, WORDS),
            new Column("Cấp", 8, NUMBER),
            new Column("Ngày cuối còn trong hạn", 14, DAY),
            new Column("Tình trạng", 20, WORDS),
            new Column("Kết quả giải quyết", 60, WORDS),
            new Column("Mã nhiệm vụ trong hệ thống", 38, WORDS));
    private static final List<Column> DIMENSIONS = counting("Nội dung");
    private static final List<Column> UNITS = counting("Đơn vị");
    private static final List<Column> FACTS = List.of(new Column("Báo cáo", 28, WORDS), new Column("", 80, WORDS));

    private ReportWorkbook() {}

    private static List<Column> counting(String what) {
        return List.of(
                new Column(what, 50, WORDS),
                new Column("Tổng số nhiệm vụ", 12, NUMBER),
                new Column("Phải thực hiện", 12, NUMBER),
                new Column("Đã hoàn thành", 12, NUMBER),
                new Column("Đã xác nhận", 12, NUMBER),
                new Column("Tỷ lệ hoàn thành", 12, SHARE),
                new Column("Tỷ lệ đã xác nhận", 12, SHARE),
                new Column("Quá hạn", 12, NUMBER));
    }

    static byte[] xlsx(ReportView report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "TienDo", "1.0")) {
            tasks(new Tab(book, "Nhiệm vụ", TASKS), report.compilation());
            dimensions(new Tab(book, "Theo nội dung", DIMENSIONS), report.compilation());
            if (report.consolidation() != null) {
                units(new Tab(book, "Theo đơn vị", UNITS), report.consolidation());
            }
            facts(new Tab(book, "Báo cáo", FACTS), report);
            if (!report.compilation().difficulties().isEmpty()) {
                difficulties(new Tab(book, "Khó khăn, vướng mắc", DIFFICULTIES), report.compilation());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void tasks(Tab tab, Compilation work) {
        work.tasks().forEach(task -> task(tab, task));
        tab.close();
    }

    private static void task(Tab tab, TaskAtCutOff task) {
        tab.row(
                task.code(),
                task.title(),
                task.index(),
                task.dimension(),
                task.lead().name(),
                Wording.of(task.state()),
                BigDecimal.valueOf(task.percent()),
                Wording.of(task.timeliness()),
                Vietnamese.lastDay(task.dueAt()),
                task.workedOn() ? "Có" : "Không",
                task.progress(),
                task.evidence(),
                task.evidenceAfterCutOff(),
                task.id().toString());
    }

    private static void difficulties(Tab tab, Compilation work) {
        for (DifficultyAtCutOff met : work.difficulties()) {
            tab.row(
                    met.taskCode(),
                    met.text(),
                    Vietnamese.dayOf(met.raisedAt()),
                    met.heldBy().name(),
                    met.level(),
                    Vietnamese.lastDay(met.dueAt()),
                    Vietnamese.standing(met),
                    met.resolution(),
                    met.taskId().toString());
        }
        tab.close();
    }

    private static void dimensions(Tab tab, Compilation work) {
        work.dimensions()
                .forEach(area ->
                        figures(tab, ReportTables.nameOf(area), area.figures().counts()));
        tab.close();
        figures(tab, "Tổng cộng", work.figures().counts());
    }

    private static void units(Tab tab, Consolidation sum) {
        sum.parts()
                .forEach(part -> figures(
                        tab,
                        Vietnamese.reporter(part.unit(), part.workOf()),
                        part.figures().counts()));
        sum.missing()
                .forEach(missing -> tab.row(Vietnamese.missing(missing), null, null, null, null, null, null, null));
        tab.close();
        figures(tab, "Tổng cộng", sum.total().counts());
    }

    private static void figures(Tab tab, String name, Figures counts) {
        tab.row(
                name,
                counts.total(),
                counts.applicable(),
                counts.done(),
                counts.verified(),
                counts.percentDone(),
                counts.percentVerified(),
                counts.byTimeliness().getOrDefault(Timeliness.OVERDUE, 0L));
    }

    private static void facts(Tab tab, ReportView report) {
        Compilation work = report.compilation();
        tab.row("Đơn vị báo cáo", report.unit().name());
        tab.row("Nơi nhận", report.recipient().name());
        tab.row("Kỳ báo cáo", Vietnamese.period(report.period(), report.year()));
        tab.row("Kế hoạch", work.plan().documentCode() + ": " + work.plan().title());
        tab.row("Số liệu", "Từ " + Vietnamese.day(work.dataFrom()) + " đến hết " + Vietnamese.day(work.dataTo()));
        tab.row("Thời điểm của số liệu", work.asOf().toString());
        tab.row("Mã báo cáo trong hệ thống", report.id().toString());
    }
}
