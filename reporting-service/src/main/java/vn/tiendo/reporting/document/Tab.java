package vn.tiendo.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet under a frozen head that can be filtered and printed. Words are cells of text, also in their format: what
 * begins like a formula stays words even after someone has edited the cell.
 */
final class Tab {
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;

    enum Kind {
        WORDS("@"),
        NUMBER("#,##0"),
        /** A share of one. */
        SHARE("0.0%"),
        DAY("dd/mm/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    /** @param width in letters */
    record Column(String title, int width, Kind kind) {}

    Tab(Workbook book, String name, List<Column> columns) {
        this.columns = columns;
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.footer("Trang &P/&N", Position.CENTER);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).title());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("DDEBF7")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    /** Of each column's kind; null leaves the cell empty. */
    void row(@Nullable Object... cells) {
        row++;
        for (int i = 0; i < columns.size(); i++) {
            put(i, cells[i]);
            StyleSetter style = sheet.style(row, i);
            style.format(columns.get(i).kind().format)
                    .verticalAlignment("top")
                    .wrapText(columns.get(i).kind() == Kind.WORDS)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private void put(int column, @Nullable Object cell) {
        if (cell == null) {
            return;
        }
        switch (columns.get(column).kind()) {
            case WORDS -> sheet.value(row, column, (String) cell);
            case NUMBER -> sheet.value(row, column, (Number) cell);
            case SHARE -> sheet.value(row, column, ((BigDecimal) cell).movePointLeft(2));
            case DAY -> sheet.value(row, column, (LocalDate) cell);
        }
    }

    /** Lets readers choose rows by what is in them. */
    void close() {
        sheet.setAutoFilter(0, 0, row, columns.size() - 1);
    }
}
