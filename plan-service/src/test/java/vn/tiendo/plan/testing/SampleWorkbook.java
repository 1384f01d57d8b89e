package vn.tiendo.plan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An appendix as an .xlsx file, with a title block above its headings and merged cells. */
public final class SampleWorkbook {
    private SampleWorkbook() {}

    public static byte[] bytes() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("PL");
            sheet.createRow(0).createCell(0).setCellValue("BIỂU GIAO VIỆC");
            fill(sheet.createRow(2), "STT", "Chỉ số nội dung", "Nhiệm vụ", "Chủ trì", "Thời hạn hoàn thành");
            fill(sheet.createRow(3), "2", "Công khai, minh bạch", "Rà soát danh sách", "Công an xã", "Tháng 5");
            fill(sheet.createRow(4), "", "", "Niêm yết danh sách", "Văn phòng UBND xã", "Quý III");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
