package vn.tiendo.task.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.tiendo.platform.text.SpreadsheetCsv;
import vn.tiendo.task.list.TaskView;

/** The tasks as a CSV file for spreadsheets. */
final class CsvSheet implements TaskSheet {
    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(SpreadsheetCsv.BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(Cells.HEAD);
    }

    @Override
    public void add(TaskView task) {
        csv.writeRecord(Arrays.stream(Cells.of(task)).map(SpreadsheetCsv::cell).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
