package vn.tiendo.task.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.list.TaskView;

/** UTF-8 with the mark that spreadsheets need; what they would compute is led by an apostrophe. */
final class CsvSheet implements TaskSheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(Cells.HEAD);
    }

    @Override
    public void add(TaskView task) {
        csv.writeRecord(Arrays.stream(Cells.of(task)).map(CsvSheet::safe).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String safe(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
