package vn.tiendo.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.document.AReport.aReport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

class ReportWorkbookTest {
    private static final int TASKS = 0;
    private static final int FIGURES = 1;
    private static final int FACTS = 2;
    private static final int DIFFICULTIES = 3;

    private final AReport report = aReport()
            .with("1.1", "Niêm yết", TaskState.VERIFIED, 100, Timeliness.DONE_ON_TIME, null)
            .with("1.10", "Công khai", TaskState.IN_PROGRESS, 40, Timeliness.OVERDUE, "2025-06-01T00:00:00+07:00")
            .with("1.3", "Đối thoại", TaskState.REPORTED_DONE, 100, Timeliness.DONE_LATE, null);

    @Test
    void keepsNumbersAsNumbersAndDaysAsDays() throws IOException {
        Row task = sheet(report, TASKS).getRow(2);

        assertThat(task.getCell(0).getStringCellValue()).isEqualTo("1.10");
        assertThat(task.getCell(6).getNumericCellValue()).isEqualTo(0.4);
        assertThat(DateUtil.isCellDateFormatted(task.getCell(8))).isTrue();
        assertThat(task.getCell(8).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2025-05-31");
        assertThat(task.getCell(11).getNumericCellValue()).isEqualTo(2);
    }

    @Test
    void leavesEmptyWhatIsUndated() throws IOException {
        Row task = sheet(report, TASKS).getRow(1);

        assertThat(task.getCell(8).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void sumsUpAsTheReportDoes() throws IOException {
        Row total = sheet(report, FIGURES).getRow(2);

        assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
        assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(3);
        assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(2);
        assertThat(total.getCell(5).getNumericCellValue()).isEqualTo(0.666);
    }

    @Test
    void saysWhatItIsAbout() throws IOException {
        List<String> facts = new ArrayList<>();
        sheet(report, FACTS).forEach(row -> facts.add(row.getCell(1).getStringCellValue()));

        assertThat(facts)
                .contains("Xã Đa Lộc", "6 tháng đầu năm 2025", "Từ 01/01/2025 đến hết 30/06/2025")
                .contains("01/KH-UBND: Kế hoạch cải thiện chỉ số PAPI năm 2025");
    }

    @Test
    void listsWhatStoodInTheWay() throws IOException {
        report.meeting("=Thiếu máy in", true, null);

        Row met = sheet(report, DIFFICULTIES).getRow(1);

        assertThat(met.getCell(0).getStringCellValue()).isEqualTo("1.2");
        assertThat(met.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(met.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2025-06-10");
        assertThat(met.getCell(4).getNumericCellValue()).isEqualTo(2);
        assertThat(met.getCell(5).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2025-06-17");
        assertThat(met.getCell(6).getStringCellValue()).isEqualTo("quá hạn giải quyết");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void leavesASpreadsheetNothingToCompute(String title) throws IOException {
        AReport tempting = aReport().with("1.1", title, TaskState.NOT_STARTED, 0, Timeliness.UNSCHEDULED, null);

        Cell cell = sheet(tempting, TASKS).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(cell.getStringCellValue()).isEqualTo(title);
    }

    @Test
    void freezesItsHeadAndSetsWidthsAndFilters() throws IOException {
        XSSFSheet tasks = sheet(report, TASKS);

        assertThat(tasks.getPaneInformation().isFreezePane()).isTrue();
        assertThat(tasks.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(tasks.getColumnWidth(1)).isGreaterThan(10 * tasks.getColumnWidth(0) / 2);
        assertThat(CellRangeAddress.valueOf(
                                tasks.getCTWorksheet().getAutoFilter().getRef())
                        .getLastRow())
                .isEqualTo(3);
        assertThat(tasks.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }

    private static XSSFSheet sheet(AReport report, int number) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.xlsx(report.read())))) {
            return book.getSheetAt(number);
        }
    }
}
