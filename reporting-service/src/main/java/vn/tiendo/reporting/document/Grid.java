package vn.tiendo.reporting.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tiendo.reporting.document.Paper.Letters;

/** A table with columns of fixed width, whose head is repeated on every page and whose rows are not torn apart. */
final class Grid {
    private static final int SIZE = 11;

    private final XWPFTable table;
    private final List<Column> columns;

    /** @param words whether it holds words, which stand on the left, or numbers, which stand in the middle */
    record Column(String title, int width, boolean words) {}

    Grid(XWPFDocument document, List<Column> columns) {
        this.columns = columns;
        table = fixed(document, columns.stream().mapToInt(Column::width).toArray());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, columns.stream().map(Column::title).toList(), Letters.bold(SIZE), true);
    }

    void row(List<String> cells) {
        fill(table.createRow(), cells, Letters.plain(SIZE), false);
    }

    void total(List<String> cells) {
        fill(table.createRow(), cells, Letters.bold(SIZE), false);
    }

    /** A table of one row that word processors do not resize. */
    static XWPFTable fixed(XWPFDocument document, int... widths) {
        XWPFTable table = document.createTable(1, widths.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
            table.getRow(0).getCell(i).setWidth(Integer.toString(widths[i]));
            total += widths[i];
        }
        table.setWidth(total);
        return table;
    }

    private void fill(XWPFTableRow row, List<String> texts, Letters letters, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(columns.get(i).width()));
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            paragraph.setSpacingBefore(40);
            paragraph.setSpacingAfter(40);
            boolean left = columns.get(i).words() && !head;
            paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            Paper.write(paragraph, texts.get(i), letters);
        }
    }
}
