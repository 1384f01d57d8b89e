package vn.tiendo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * What the usual library takes to open a file and touch every cell, understanding nothing: the yardstick for reading.
 * Runs in a process of its own with the memory that reading may take, and prints milliseconds of the later openings.
 */
public final class OpeningByPoi {
    private static final int TIMES = 3;

    private OpeningByPoi() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            long characters = file.toString().endsWith(".docx") ? word(file) : sheet(file);
            if (characters == 0) {
                throw new IllegalStateException("Nothing in " + file);
            }
            best = Math.min(best, Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        System.out.println(best);
    }

    private static long word(Path file) throws IOException {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTableRow row : document.getTables().get(0).getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    characters += cell.getText().length();
                }
            }
        }
        return characters;
    }

    private static long sheet(Path file) throws IOException {
        long characters = 0;
        DataFormatter shown = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    characters += shown.formatCellValue(cell).length();
                }
            }
        }
        return characters;
    }
}
