package vn.tiendo.reporting.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.figure.Wording;

/** A report's tasks for a spreadsheet: UTF-8 with a mark that spreadsheets need, and nothing they would compute. */
public final class ReportCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private ReportCsv() {}

    static byte[] of(ReportView report) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "Mã",
                    "Nhiệm vụ",
                    "Chỉ số",
                    "Nội dung",
                    "Đơn vị chủ trì",
                    "Trạng thái",
                    "Tiến độ (%)",
                    "Thời hạn",
                    "Hạn cuối (không tính)",
                    "Có thực hiện trong kỳ",
                    "Số lần cập nhật trong kỳ",
                    "Minh chứng trong kỳ",
                    "Minh chứng sau ngày chốt (không tính)",
                    "Mã nhiệm vụ trong hệ thống");
            report.compilation().tasks().forEach(task -> csv.writeRecord(cells(task)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] cells(TaskAtCutOff task) {
        return new String[] {
            safe(task.code()),
            safe(task.title()),
            safe(task.index()),
            safe(task.dimension()),
            safe(task.lead().name()),
            Wording.of(task.state()),
            Integer.toString(task.percent()),
            Wording.of(task.timeliness()),
            task.dueAt() == null ? "" : task.dueAt().toString(),
            task.workedOn() ? "Có" : "Không",
            Long.toString(task.progress()),
            Long.toString(task.evidence()),
            Long.toString(task.evidenceAfterCutOff()),
            task.id().toString()
        };
    }

    /** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
    public static String safe(@Nullable String text) {
        String cell = Objects.requireNonNullElse(text, "");
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
