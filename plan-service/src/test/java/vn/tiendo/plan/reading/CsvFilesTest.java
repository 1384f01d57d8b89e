package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
    private static final String TABLE =
            """
            TT;Lĩnh vực;Nhiệm vụ;Đơn vị chủ trì;Thời gian
            1;Y tế;"Tiêm chủng, khám bệnh;
            phát thuốc";Trạm y tế;Hằng tháng
            ;;Phun khử khuẩn;Trạm y tế;Quý II/2025
            2;Đất đai;"Niêm yết ""giá đất""\";Địa chính xã;Quý I/2025
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsOutTheCharacterSet(String charset) {
        assertTable(PlanFiles.read(TABLE.getBytes(Charset.forName(charset))));
        assertTable(PlanFiles.read(("\uFEFF" + TABLE).getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void findsOutTheSeparator(String separator) {
        String text = "TT;Nhiệm vụ;Đơn vị chủ trì;Thời gian\n1;Tiêm chủng, khám bệnh, phát thuốc;Trạm y tế;Hằng tháng\n"
                .replace(";", separator);

        PlanReading reading = PlanFiles.read(utf8(text));

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Tiêm chủng, khám bệnh, phát thuốc"));
    }

    @Test
    void obeysTheSeparatorThatExcelNames() {
        PlanReading reading = PlanFiles.read(utf8("sep=;\n" + TABLE));

        assertTable(reading);
    }

    @Test
    void saysInWhichLineARowBegins() {
        PlanReading reading = PlanFiles.read(utf8(TABLE));

        assertThat(reading.rows())
                .extracting(row -> row.source().label())
                .containsExactly("Dòng 2", "Dòng 4", "Dòng 5");
    }

    @Test
    void doesNotCarryAComponentIntoTheNextArea() {
        PlanReading reading = PlanFiles.read(
                utf8(
                        """
                TT,Lĩnh vực,Nội dung thành phần,Nhiệm vụ,Đơn vị chủ trì,Thời gian
                1,Y tế,a) Trạm,Tiêm chủng,Trạm y tế,Hằng tháng
                ,,,Khám bệnh,Trạm y tế,Hằng quý
                2,Đất đai,,Niêm yết giá đất,Địa chính xã,Quý I/2025
                """));

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.COMPONENT))
                .containsExactly("a) Trạm", "a) Trạm", "");
        assertThat(reading.rows()).extracting(row -> row.text(Column.ORDINAL)).containsExactly("1", "1", "2");
    }

    @Test
    void gluesALineThatAPageBreakTornFromATableLeftBehind() {
        PlanReading reading = PlanFiles.read(
                utf8(
                        """
                TT,Lĩnh vực,Nhiệm vụ,Đơn vị chủ trì,Thời gian
                1,Y tế,Tiêm chủng cho,Trạm y tế,Hằng tháng
                ,,trẻ dưới hai tuổi,,
                2,Đất đai,Niêm yết giá đất,Địa chính xã,Quý I/2025
                """));

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Tiêm chủng cho trẻ dưới hai tuổi", "Niêm yết giá đất");
    }

    private static void assertTable(PlanReading reading) {
        assertThat(reading.rows()).hasSize(3);
        assertThat(reading.rows().get(0).text(Column.TASK)).isEqualTo("Tiêm chủng, khám bệnh;\nphát thuốc");
        assertThat(reading.rows().get(1).text(Column.DIMENSION)).isEqualTo("Y tế");
        assertThat(reading.rows().get(2).text(Column.TASK)).isEqualTo("Niêm yết \"giá đất\"");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
