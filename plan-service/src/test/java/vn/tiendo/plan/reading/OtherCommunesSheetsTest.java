package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.reading.OtherCommunesTablesTest.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks with the column orders, wordings and layouts of other offices. */
class OtherCommunesSheetsTest {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("KH 2025");

    @Test
    void readsThePlanBetweenANationalHeaderAndSignaturesAndLeavesContactsOut() throws IOException {
        row(sheet, 0, "ỦY BAN NHÂN DÂN XÃ MẪU", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        row(sheet, 1, "Số:    /KH-UBND", null, null, "Độc lập - Tự do - Hạnh phúc");
        row(sheet, 3, "BẢNG PHÂN CÔNG NHIỆM VỤ");
        row(sheet, 4, "(Kèm theo Kế hoạch nâng cao chỉ số)");
        row(sheet, 6, null, "STT", "Thời hạn hoàn thành", "Đơn vị thực hiện", "Sản phẩm", "Công việc");
        row(sheet, 7, null, 1, "Quý I/2025", "Công an xã", "Kế hoạch", "Lập kế hoạch tuần tra");
        row(sheet, 8, null, 2, "Hằng quý", "Trạm y tế", "Báo cáo", "Khám sức khỏe");
        row(sheet, 10, null, null, null, null, "TM. ỦY BAN NHÂN DÂN");
        XSSFSheet contacts = book.createSheet("Danh bạ");
        row(contacts, 0, "STT", "Họ tên", "Chức vụ", "Điện thoại");
        row(contacts, 1, 1, "Đầu mối", "Công chức", "0000");

        PlanReading reading = read();

        assertThat(texts(reading, Column.TASK)).containsExactly("Lập kế hoạch tuần tra", "Khám sức khỏe");
        assertThat(texts(reading, Column.TIMING)).containsExactly("Quý I/2025", "Hằng quý");
        assertThat(texts(reading, Column.LEAD)).containsExactly("Công an xã", "Trạm y tế");
        assertThat(texts(reading, Column.ORDINAL)).containsExactly("1", "2");
    }

    @Test
    void readsMergedHeadingsInThreeRows() throws IOException {
        row(sheet, 0, "TT", "Nhiệm vụ", "Phân công", null, "Thời gian");
        row(sheet, 1, null, null, "Đơn vị", null, "Năm 2025");
        row(sheet, 2, null, null, "Chủ trì", "Phối hợp", "Hoàn thành");
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        row(sheet, 3, 1, "Sửa đường thôn", "Địa chính xã", "Các thôn", "Tháng 5");

        PlanReading reading = read();

        assertThat(texts(reading, Column.TASK)).containsExactly("Sửa đường thôn");
        assertThat(texts(reading, Column.LEAD)).containsExactly("Địa chính xã");
        assertThat(texts(reading, Column.COORDINATORS)).containsExactly("Các thôn");
    }

    @Test
    void showsWhatFormulasAndDatesShow() throws IOException {
        row(sheet, 0, "TT", "Nhiệm vụ", "Chỉ tiêu", "Chủ trì", "Hạn hoàn thành");
        XSSFRow body = row(sheet, 1, 1, "Tiêm chủng", 12, "Trạm y tế", null);
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("d/m/yyyy;@"));
        body.createCell(4).setCellValue(LocalDate.of(2025, 11, 5));
        body.getCell(4).setCellStyle(day);
        XSSFRow counted = row(sheet, 2, null, "Khám bệnh", null, "Trạm y tế", "Quý II");
        formula(counted.createCell(0), "A2+1", 2);
        counted.createCell(2).setCellFormula("\"Đạt \"&90&\"%\"");
        counted.getCell(2).setCellValue("Đạt 90%");

        PlanReading reading = read();

        assertThat(texts(reading, Column.TIMING)).containsExactly("05/11/2025", "Quý II");
        assertThat(texts(reading, Column.TARGET)).containsExactly("12", "Đạt 90%");
        assertThat(texts(reading, Column.ORDINAL)).containsExactly("1", "2");
    }

    @Test
    void readsHiddenColumnsAndSaysWhichRowsAreHidden() throws IOException {
        row(sheet, 0, "Nhiệm vụ", "Kinh phí", "Chủ trì", "Thời hạn");
        row(sheet, 1, "Trồng cây", 5_000_000, "Hội Nông dân xã", "Tháng 2");
        row(sheet, 2, "Việc tạm ẩn", "", "Công an xã", "Tháng 3").setZeroHeight(true);
        sheet.setColumnHidden(2, true);

        PlanReading reading = read();

        assertThat(texts(reading, Column.LEAD)).containsExactly("Hội Nông dân xã", "Công an xã");
        assertThat(reading.findings())
                .extracting(ReadingFinding::code)
                .contains(ReadingFinding.Code.ROW_HIDDEN, ReadingFinding.Code.COLUMN_NOT_UNDERSTOOD);
    }

    @Test
    void takesSectionRowsForAreas() throws IOException {
        row(sheet, 0, "TT", "Nội dung", "Cơ quan chủ trì", "Thời gian hoàn thành");
        row(sheet, 1, "A", "CHỈ SỐ PAPI");
        row(sheet, 2, "I", "Công khai, minh bạch");
        row(sheet, 3, 1, "Niêm yết dự toán", "Tài chính - Kế toán", "Quý I");
        row(sheet, 4, 2, "Công khai đất đai", "Địa chính xã", "Quý II");
        row(sheet, 5, "B", "CHỈ SỐ DTI");
        row(sheet, 6, 1, "Cấp chữ ký số", "Văn phòng UBND xã", "Quý III");

        PlanReading reading = read();

        assertThat(texts(reading, Column.TASK))
                .containsExactly("Niêm yết dự toán", "Công khai đất đai", "Cấp chữ ký số");
        assertThat(texts(reading, Column.DIMENSION))
                .containsExactly("Công khai, minh bạch", "Công khai, minh bạch", "CHỈ SỐ DTI");
    }

    private static void formula(XSSFCell cell, String formula, double cached) {
        cell.setCellFormula(formula);
        cell.setCellValue(cached);
    }

    private static XSSFRow row(XSSFSheet on, int at, Object... values) {
        XSSFRow row = on.createRow(at);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return row;
    }

    private PlanReading read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return PlanFiles.read(out.toByteArray());
    }
}
