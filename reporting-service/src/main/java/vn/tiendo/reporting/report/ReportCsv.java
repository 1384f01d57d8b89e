package vn.tiendo.reporting.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.tiendo.platform.text.SpreadsheetCsv;
import vn.tiendo.platform.text.Wording;
import vn.tiendo.reporting.compilation.TaskAtCutOff;

/** A report's tasks for a spreadsheet: UTF-8 with a mark that spreadsheets need, and nothing they would compute. */
final class ReportCsv {
    private ReportCsv() {}

    static byte[] of(ReportView report) {
        StringWriter text = new StringWriter();
        text.write(SpreadsheetCsv.BYTE_ORDER_MARK);
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
            SpreadsheetCsv.cell(task.code()),
            SpreadsheetCsv.cell(task.title()),
            SpreadsheetCsv.cell(task.index()),
            SpreadsheetCsv.cell(task.dimension()),
            SpreadsheetCsv.cell(task.lead().name()),
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
}
