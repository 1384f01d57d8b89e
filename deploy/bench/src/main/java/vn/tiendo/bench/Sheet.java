package vn.tiendo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan's appendix of any length, with the kinds of timing and target that plans really use. */
final class Sheet {
    static final List<String> HEADER = List.of(
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
                List<String> cells = row(row);
                sheet.value(row, 0, Integer.valueOf(cells.get(0)));
                for (int column = 1; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
        return out.toByteArray();
    }

    /** The cells of a row; {@code row} counts from 1. */
    static List<String> row(int row) {
        return List.of(
                Integer.toString(1 + row % 8),
                "Lĩnh vực số " + (1 + row % 8),
                "a) Nội dung thành phần " + row % 5,
                "Nhiệm vụ thứ " + row + ": rà soát, công khai và báo cáo kết quả trên địa bàn xã",
                TARGETS.get(row % TARGETS.size()),
                "Báo cáo, biên bản",
                LEADS.get(row % LEADS.size()),
                "Các thôn",
                TIMINGS.get(row % TIMINGS.size()));
    }
}
