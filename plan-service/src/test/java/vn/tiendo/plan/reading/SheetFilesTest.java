package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.reading.ReadingFinding.Code;

class SheetFilesTest {
    private static final String[] HEADINGS = {
        "TT", "Chỉ số\nnội dung ", "Nhiệm vụ", "Chỉ tiêu", "Đơn vị\nchủ trì", "Thời gian\nthực hiện"
    };

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("Phụ lục 1");

    @Test
    void findsTheTableBetweenATitleBlockAndNotes() throws IOException {
        row(sheet, 0, "ỦY BAN NHÂN DÂN XÃ");
        row(sheet, 1, "PHỤ LỤC NHIỆM VỤ NĂM 2025");
        row(sheet, 3, (Object[]) HEADINGS);
        row(sheet, 4, 1, "Y tế", " Tiêm chủng  ", "95% trẻ", "Trạm y tế\nxã", "Hằng tháng");
        row(sheet, 5, 2, "Đất đai", "Niêm yết giá đất", "100%", "Địa chính xã", "Quý I/2025");
        row(sheet, 6, "Ghi chú", "Các chữ viết tắt theo quy định.");
        row(sheet, 9, "", "", "", "", "CHỦ TỊCH");

        PlanReading reading = read();

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.rows().get(0).text(Column.TASK)).isEqualTo("Tiêm chủng");
        assertThat(reading.rows().get(0).text(Column.ORDINAL)).isEqualTo("1");
        assertThat(reading.rows().get(0).text(Column.LEAD)).isEqualTo("Trạm y tế\nxã");
        assertThat(reading.rows().get(1).source().label()).isEqualTo("Trang tính 'Phụ lục 1', dòng 6");
        assertThat(reading.findings()).extracting(ReadingFinding::code).containsExactly(Code.TEXT_OUTSIDE_TABLE);
    }

    @Test
    void fillsMergedCellsDown() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        row(sheet, 1, 1, "Y tế", "Tiêm chủng", "95% trẻ", "Trạm y tế", "Hằng tháng");
        row(sheet, 2, "", "", "", "100% thôn", "", "Hằng quý");
        row(sheet, 3, "", "", "Khám bệnh", "80% dân", "Trạm y tế", "Hằng năm");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));

        PlanReading reading = read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Tiêm chủng", "Tiêm chủng", "Khám bệnh");
        assertThat(reading.rows()).extracting(row -> row.text(Column.LEAD)).containsOnly("Trạm y tế");
        assertThat(reading.rows()).extracting(row -> row.text(Column.DIMENSION)).containsOnly("Y tế");
    }

    @Test
    void showsDatesAndSharesAsThePersonSeesThem() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        Row body = row(sheet, 1, 1, "Y tế", "Tiêm chủng", "", "Trạm y tế", "");
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        body.getCell(5).setCellValue(LocalDate.of(2025, 6, 30));
        body.getCell(5).setCellStyle(date);
        CellStyle share = book.createCellStyle();
        share.setDataFormat(book.createDataFormat().getFormat("0%"));
        body.getCell(3).setCellValue(0.95);
        body.getCell(3).setCellStyle(share);

        PlanReading reading = read();

        assertThat(reading.rows().get(0).text(Column.TIMING)).isEqualTo("30/06/2025");
        assertThat(reading.rows().get(0).text(Column.TARGET)).isEqualTo("95%");
    }

    @Test
    void readsEverySheetWithATableAndNotesHiddenRowsAndSheets() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        row(sheet, 1, 1, "Y tế", "Tiêm chủng", "95% trẻ", "Trạm y tế", "Hằng tháng")
                .setZeroHeight(true);
        row(book.createSheet("Số liệu"), 0, "Thôn", "Số hộ");
        XSSFSheet second = book.createSheet("Phụ lục 2");
        row(second, 0, (Object[]) HEADINGS);
        row(second, 1, 1, "Đất đai", "Niêm yết giá đất", "100%", "Địa chính xã", "Quý I/2025");
        XSSFSheet old = book.createSheet("Bản cũ");
        row(old, 0, (Object[]) HEADINGS);
        row(old, 1, 1, "Cũ", "Việc cũ", "", "Công an xã", "Quý I/2024");
        book.setSheetHidden(book.getSheetIndex(old), true);

        PlanReading reading = read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Tiêm chủng", "Niêm yết giá đất");
        assertThat(reading.findings())
                .extracting(ReadingFinding::code)
                .containsExactlyInAnyOrder(Code.ROW_HIDDEN, Code.SHEET_HIDDEN);
    }

    @Test
    void readsHiddenColumnsAndSaysWhichTheyAre() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        row(sheet, 1, 1, "Y tế", "Tiêm chủng", "95% trẻ", "Trạm y tế", "Hằng tháng");
        sheet.setColumnHidden(3, true);
        sheet.setColumnHidden(8, true);

        PlanReading reading = read();

        assertThat(reading.rows().get(0).text(Column.TARGET)).isEqualTo("95% trẻ");
        assertThat(reading.findings())
                .containsExactly(
                        new ReadingFinding(Code.COLUMN_HIDDEN, null, Column.TARGET, "Trang tính 'Phụ lục 1', cột D"));
    }

    @Test
    void saysThatAHiddenRowGoesOnWithTheOneAboveIt() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        row(sheet, 1, 1, "Y tế", "Tiêm chủng cho trẻ em và", "95% trẻ", "Trạm y tế", "Hằng tháng");
        row(sheet, 2, "", "", "người già", "", "", "").setZeroHeight(true);

        PlanReading reading = read();

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Tiêm chủng cho trẻ em và người già"));
        assertThat(reading.findings())
                .contains(new ReadingFinding(Code.ROW_HIDDEN, 1, Column.TASK, "Trang tính 'Phụ lục 1', dòng 3"));
    }

    @Test
    void composesTextThatWasWrittenWithSeparateDiacritics() throws IOException {
        row(sheet, 0, (Object[]) HEADINGS);
        row(sheet, 1, 1, "Y tế", "Khám be\u0323\u0302nh", "95%", "Trạm y tế", "Hằng tháng");

        assertThat(read().rows().get(0).text(Column.TASK)).isEqualTo("Khám bệnh");
    }

    private PlanReading read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return PlanFiles.read(out.toByteArray());
    }

    private static Row row(XSSFSheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return row;
    }
}
