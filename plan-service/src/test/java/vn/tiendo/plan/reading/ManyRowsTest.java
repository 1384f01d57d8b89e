package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.plan.reading.table.UnreadableFile;

class ManyRowsTest {

    @Test
    @Timeout(15)
    void readsAsManyRowsAsAreAllowed() throws IOException {
        byte[] content = sheetOf(PlanFiles.MAX_ROWS);

        PlanReading reading =
                org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(15), () -> PlanFiles.read(content));

        assertThat(reading.rows()).hasSize(5_000);
        assertThat(reading.rows().get(4_999).text(Column.TASK)).startsWith("Việc số 5000");
    }

    @Test
    void refusesOneRowMore() {
        String rows = IntStream.rangeClosed(1, PlanFiles.MAX_ROWS + 1)
                .mapToObj(i -> i + ",Việc số " + i + ",Công an xã,Hằng tháng\n")
                .collect(Collectors.joining());

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> PlanFiles.read(CsvFilesTest.utf8("TT,Nhiệm vụ,Đơn vị chủ trì,Thời gian\n" + rows)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(UnreadableFile.Code.TOO_MANY_ROWS);
                    assertThat(refusal.arguments()).containsEntry("limit", "5000");
                });
    }

    private static byte[] sheetOf(int rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(50);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), "TT", "Nhiệm vụ", "Chỉ tiêu", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian");
            for (int i = 1; i <= rows; i++) {
                fill(
                        sheet.createRow(i),
                        "" + i,
                        "Việc số " + i + " của xã trong năm, giao cho các bộ phận cùng làm",
                        "100% thôn được kiểm tra lần " + i,
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Trước ngày 15/7/2025");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
