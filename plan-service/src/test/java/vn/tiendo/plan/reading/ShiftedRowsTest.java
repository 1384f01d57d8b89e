package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiendo.plan.reading.ReadingFinding.Code;

class ShiftedRowsTest {
    private static final String[] HEADINGS = {
        "STT",
        "Lĩnh vực",
        "Nội dung thành phần",
        "Nhiệm vụ",
        "Chỉ tiêu",
        "Sản phẩm",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời hạn hoàn thành"
    };

    @Test
    void putsBackARowWhoseTaskSlippedUnderTheAreaAroundAMergedCell() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row(
                        "↓1",
                        "Dân chủ",
                        "↓a) Họp dân",
                        "Mời dân họp",
                        "90% hộ",
                        "Giấy mời",
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Quý I/2025")
                .row(
                        "↑",
                        "Ghi biên bản họp",
                        "↑",
                        "100% cuộc họp",
                        "Biên bản",
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Thường xuyên",
                        "")
                .read();

        PlanRow row = reading.rows().get(1);
        assertThat(row.text(Column.DIMENSION)).isEqualTo("Dân chủ");
        assertThat(row.text(Column.COMPONENT)).isEqualTo("a) Họp dân");
        assertThat(row.text(Column.TASK)).isEqualTo("Ghi biên bản họp");
        assertThat(row.text(Column.TARGET)).isEqualTo("100% cuộc họp");
        assertThat(row.text(Column.LEAD)).isEqualTo("Văn phòng UBND xã");
        assertThat(row.text(Column.COORDINATORS)).isEqualTo("Các thôn");
        assertThat(row.text(Column.TIMING)).isEqualTo("Thường xuyên");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == Code.SHIFT_REPAIRED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(2));
    }

    @Test
    void putsBackARowThatLostItsEmptyCellInACsvFile() {
        PlanReading reading = PlanFiles.read(
                CsvFilesTest.utf8(
                        """
                STT,Lĩnh vực,Nội dung thành phần,Nhiệm vụ,Chỉ tiêu,Sản phẩm,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn hoàn thành
                1,Dân chủ,a) Họp dân,Mời dân họp,90% hộ,Giấy mời,Văn phòng UBND xã,Các thôn,Quý I/2025
                ,,Ghi biên bản,100% cuộc,Biên bản,Công an xã,Các thôn,Thường xuyên,
                """));

        PlanRow row = reading.rows().get(1);
        assertThat(row.text(Column.TASK)).isEqualTo("Ghi biên bản");
        assertThat(row.text(Column.LEAD)).isEqualTo("Công an xã");
        assertThat(row.text(Column.TIMING)).isEqualTo("Thường xuyên");
        assertThat(row.text(Column.COMPONENT)).isEqualTo("a) Họp dân");
    }

    @Test
    void putsBackARowThatAnExtraCellPushedToTheRight() {
        PlanReading reading = PlanFiles.read(
                CsvFilesTest.utf8(
                        """
                TT;Nhiệm vụ;Chỉ tiêu;Đơn vị chủ trì;Thời gian thực hiện
                1;Mời dân họp;90% hộ;Văn phòng UBND xã;Quý I/2025
                2;;Ghi biên bản;100% cuộc;Công an xã;Thường xuyên
                """));

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.rows().get(1).text(Column.TASK)).isEqualTo("Ghi biên bản");
        assertThat(reading.rows().get(1).text(Column.LEAD)).isEqualTo("Công an xã");
    }

    @Test
    void leavesARowAloneWhoseTimeIsSimplyMissing() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row("1", "Dân chủ", "a) Họp", "Mời dân họp", "90% hộ", "Giấy mời", "Văn phòng UBND xã", "Các thôn", "")
                .read();

        assertThat(reading.rows().get(0).text(Column.COORDINATORS)).isEqualTo("Các thôn");
        assertThat(reading.findings()).extracting(ReadingFinding::code).containsExactly(Code.TIMING_EMPTY);
    }

    @Test
    void leavesARowAloneWhoseTimeItDoesNotUnderstand() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row(
                        "1",
                        "Dân chủ",
                        "a) Họp",
                        "Mời dân họp",
                        "90% hộ",
                        "Giấy mời",
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Sau Tết")
                .read();

        assertThat(reading.rows().get(0).text(Column.TIMING)).isEqualTo("Sau Tết");
        assertThat(reading.findings()).isEmpty();
    }
}
