package vn.tiendo.plan.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Writes Word files as offices write them. In a cell, {@code ↓text} begins a vertical merge, {@code ↑} goes on with it,
 * {@code →3 text} spans three columns and a line break begins a new paragraph.
 */
final class WordFile {
    private final XWPFDocument document = new XWPFDocument();
    private XWPFTable table = document.createTable(1, 1);
    private boolean fresh = true;

    static WordFile withHeadings(String... headings) {
        WordFile file = new WordFile();
        file.document.removeBodyElement(0);
        return file.page(headings);
    }

    WordFile text(String paragraph) {
        document.createParagraph().createRun().setText(paragraph);
        return this;
    }

    /** A new table, as stands on each page of a document that a scanner has made. */
    WordFile page(String... firstRow) {
        document.createParagraph();
        table = document.createTable(1, firstRow.length);
        fresh = true;
        return row(firstRow);
    }

    WordFile row(String... cells) {
        XWPFTableRow row = fresh ? table.getRow(0) : table.createRow();
        fresh = false;
        while (row.getTableCells().size() > cells.length) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        for (int i = 0; i < cells.length; i++) {
            XWPFTableCell cell = i < row.getTableCells().size() ? row.getCell(i) : row.createCell();
            fill(cell, cells[i]);
        }
        return this;
    }

    /** A row whose cells are parted by strokes. */
    WordFile line(String cells) {
        return row(cells.split("\\|", -1));
    }

    private static void fill(XWPFTableCell cell, String content) {
        String text = content;
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (text.startsWith("↓")) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
            text = text.substring(1);
        } else if (text.startsWith("↑")) {
            properties.addNewVMerge();
            text = text.substring(1);
        } else if (text.startsWith("→")) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(text.charAt(1) - '0'));
            text = text.substring(2).strip();
        }
        String[] paragraphs = text.split("\n", -1);
        cell.setText(paragraphs[0]);
        for (int i = 1; i < paragraphs.length; i++) {
            cell.addParagraph().createRun().setText(paragraphs[i]);
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanReading read() {
        return PlanFiles.read(bytes());
    }
}
