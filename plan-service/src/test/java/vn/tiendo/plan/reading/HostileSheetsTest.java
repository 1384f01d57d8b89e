package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.reading.table.UnreadableFile;
import vn.tiendo.plan.reading.table.UnreadableFile.Code;

class HostileSheetsTest {

    @ParameterizedTest
    @Timeout(5)
    @CsvSource({
        "1, 1E300000000",
        "1, 1E2147483647",
        "1, 1E-2147483647",
        "0, 1E2147483647",
        "0, 0E2147483647",
        "0, 1234567890123456789"
    })
    void showsANumberBeyondReasonAsItIsWritten(String style, String number) {
        PlanReading reading = PlanFiles.read(RawSheet.withTarget("<c s='" + style + "'><v>" + number + "</v></c>")
                .bytes());

        assertThat(reading.rows().get(0).text(Column.TARGET)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.5, '0.5'", "7, 0.5, '0.5'", "x, 0.5, '0.5'", "1, 0.955, '95.5%'"})
    void showsANumberPlainlyWhenItsStyleDoesNotExist(String style, String number, String shown) {
        PlanReading reading = PlanFiles.read(RawSheet.withTarget("<c s='" + style + "'><v>" + number + "</v></c>")
                .bytes());

        assertThat(reading.rows().get(0).text(Column.TARGET)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<mergeCell/>", "<mergeCell ref='B9:A1'/>"})
    void callsAMergeWithoutARangeDamage(String merge) {
        assertThat(refusal(RawSheet.withTarget("").below(merge).bytes()).code()).isEqualTo(Code.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ1:AAA2", "IV1:IX2", "1:1", "A:A"})
    void passesOverMergesBeyondTheTable(String range) {
        byte[] file = RawSheet.withTarget(RawSheet.text("100%"))
                .below("<mergeCell ref='" + range + "'/>")
                .bytes();

        assertThat(PlanFiles.read(file).rows()).hasSize(1);
    }

    @Test
    void saysWhereACellIsTooLong() {
        UnreadableFile written =
                refusal(RawSheet.withTarget(RawSheet.text("1.".repeat(16_384))).bytes());
        UnreadableFile shared = refusal(RawSheet.withTarget("<c t='s'><v>0</v></c>")
                .shared("trước ngày 30/6, ".repeat(3_000))
                .bytes());

        assertThat(written.code()).isEqualTo(Code.CELL_TOO_LONG);
        assertThat(written.arguments().values()).containsExactly("Trang tính 'PL', dòng 2", "32767");
        assertThat(shared.arguments()).containsEntry("place", "Trang tính 'PL', dòng 2");
    }

    @Test
    void saysSoOfCsvAndWordToo() {
        String longText = "a ".repeat(16_384);
        UnreadableFile csv = refusal(("TT,Nhiệm vụ,Chủ trì,Thời gian\n1," + longText + ",Công an xã,Quý I\n")
                .getBytes(StandardCharsets.UTF_8));
        UnreadableFile word = refusal(WordFile.withHeadings("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian")
                .row("1", longText, "Công an xã", "Quý I")
                .bytes());

        assertThat(csv.arguments()).containsEntry("place", "Dòng 2");
        assertThat(word.arguments()).containsEntry("place", "Bảng 1, dòng 2");
        assertThat(word.code()).isEqualTo(Code.CELL_TOO_LONG);
    }

    @Test
    void limitsWordsThatAreReadForTheirMeaning() {
        String timing = "trước ngày 30/6, ".repeat(300);

        UnreadableFile refusal = refusal(("TT,Nhiệm vụ,Chủ trì,Thời gian\n1,Họp,Công an xã,\"" + timing + "\"\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.arguments()).containsEntry("place", "Dòng 2").containsEntry("limit", "5000");
    }

    @Test
    void refusesMoreTextThanTheReadingCanHold() {
        String row = "1," + "b".repeat(30_000) + ",Công an xã,Quý I\n";

        UnreadableFile refusal =
                refusal(("TT,Nhiệm vụ,Chủ trì,Thời gian\n" + row.repeat(80)).getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.code()).isEqualTo(Code.TOO_MUCH_TEXT);
    }

    @Test
    void countsACellThatStandsForManyRowsOnceForEach() {
        String rows =
                "," + "b".repeat(30_000) + ",Việc,Công an xã,Quý I\n" + ",,Việc khác,Công an xã,Quý I\n".repeat(200);

        UnreadableFile refusal = refusal(
                ("TT,Nội dung thành phần,Nhiệm vụ,Chủ trì,Thời gian\n" + rows).getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.code()).isEqualTo(Code.TOO_MUCH_TEXT);
    }

    @Test
    void noticesBytesThatWereChangedInAnArchive() throws IOException {
        byte[] stored = stored(RawSheet.withTarget(RawSheet.text("30/6/2025")).bytes());

        UnreadableFile refusal = refusal(RawSheet.tampered(stored, "30/6/2025", "31/7/2026"));

        assertThat(PlanFiles.read(stored).rows()).hasSize(1);
        assertThat(refusal.code()).isEqualTo(Code.DAMAGED);
        assertThat(refusal.arguments()).containsEntry("part", "xl/sheet.xml");
    }

    @Test
    void needsToKnowWhoLeads() {
        UnreadableFile refusal = refusal(WordFile.withHeadings("TT", "Nhiệm vụ", "Thời gian")
                .row("1", "Tuần tra", "Hằng tháng")
                .bytes());

        assertThat(refusal.code()).isEqualTo(Code.COLUMNS_MISSING);
        assertThat(refusal.arguments()).containsEntry("columns", "don_vi_chu_tri");
    }

    private static UnreadableFile refusal(byte[] content) {
        UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, () -> PlanFiles.read(content));
        assertThat(refusal).as("the file should be refused").isNotNull();
        return refusal;
    }

    private static byte[] stored(byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new java.io.ByteArrayInputStream(packed));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                to.putNextEntry(entry);
                to.write(content);
            }
        }
        return out.toByteArray();
    }
}
