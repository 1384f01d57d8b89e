package vn.tiendo.task.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.list.TaskView;

/** Words in line and rows written as they come, so that the file never lies in memory whole. */
final class ExcelSheet implements TaskSheet {
    private static final int ROWS_AT_ONCE = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    ExcelSheet(OutputStream out) throws IOException {
        book = new Workbook(out, "Tien Do", "1.0");
        sheet = book.newWorksheet("Nhiệm vụ");
        sheet.freezePane(0, 1);
        for (int column = 0; column < Cells.HEAD.size(); column++) {
            sheet.width(column, column == 1 ? 60 : 18);
            sheet.inlineString(0, column, Cells.HEAD.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
    }

    @Override
    public void add(TaskView task) throws IOException {
        row++;
        @Nullable Object[] cells = Cells.of(task);
        for (int column = 0; column < cells.length; column++) {
            add(column, cells[column]);
        }
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void add(int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
