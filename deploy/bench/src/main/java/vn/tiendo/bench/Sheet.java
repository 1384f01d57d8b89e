package vn.tiendo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan's appendix of any length, with the kinds of timing and target that plans really use. */
final class Sheet {
    private static final List<String> HEADER = List.of(
            "TT",
            "Chỉ số nội dung",
            "Nội dung thành phần",
            "Nhiệm vụ",
            "Chỉ tiêu",
            "Kết quả",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Thời gian thực hiện");
    private static final List<String> LEADS =
            List.of("Văn phòng UBND xã", "Công an xã", "Công chức Tư pháp - Hộ tịch", "Công chức Văn hóa - Xã hội");
    private static final List<String> TIMINGS =
            List.of("Thường xuyên", "Quý II/2025", "Hằng quý", "Năm 2025", "Hoàn thành trước tháng 11/2025");
    private static final List<String> TARGETS =
            List.of("100% thôn thực hiện", "Ít nhất 02 cuộc/năm", "Trên 90% hồ sơ đúng hạn", "Ban hành");

    private Sheet() {}

    static byte[] of(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tiendo-bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Phụ lục");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, 1 + row % 8);
                sheet.value(row, 1, "Lĩnh vực số " + (1 + row % 8));
                sheet.value(row, 2, "a) Nội dung thành phần " + row % 5);
                sheet.value(row, 3, "Nhiệm vụ thứ " + row + ": rà soát, công khai và báo cáo kết quả trên địa bàn xã");
                sheet.value(row, 4, TARGETS.get(row % TARGETS.size()));
                sheet.value(row, 5, "Báo cáo, biên bản");
                sheet.value(row, 6, LEADS.get(row % LEADS.size()));
                sheet.value(row, 7, "Các thôn");
                sheet.value(row, 8, TIMINGS.get(row % TIMINGS.size()));
            }
        }
        return out.toByteArray();
    }
}
