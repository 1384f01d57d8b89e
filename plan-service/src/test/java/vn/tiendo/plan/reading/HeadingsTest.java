package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.reading.ReadingFinding.Code;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TT|ORDINAL",
                "S T T|",
                "Stt.|ORDINAL",
                "Số TT|ORDINAL",
                "SỐ THỨ TỰ|ORDINAL",
                "Chỉ số nội dung|DIMENSION",
                "LĨNH VỰC|DIMENSION",
                "Tên chỉ số|DIMENSION",
                "Nội dung thành phần|COMPONENT",
                "Tiêu chí|COMPONENT",
                "Chỉ số thành phần|COMPONENT",
                "Nhiệm vụ|TASK",
                "Nhiệm vụ, giải pháp|TASK",
                "Nội dung công việc|TASK",
                "NỘI DUNG NHIỆM VỤ|TASK",
                "Hoạt động cụ thể|TASK",
                "Chỉ tiêu|TARGET",
                "Mục tiêu|TARGET",
                "Chỉ tiêu/Mục tiêu|TARGET",
                "Kết quả|DELIVERABLE",
                "Sản phẩm|DELIVERABLE",
                "Kết quả, sản phẩm đầu ra|DELIVERABLE",
                "Sản phẩm hoàn thành|DELIVERABLE",
                "Đơn vị chủ trì|LEAD",
                "Cơ quan, đơn vị chủ trì|LEAD",
                "Chủ trì|LEAD",
                "Đơn vị thực hiện|LEAD",
                "Người phụ trách|LEAD",
                "Đơn vị chủ trì, phối hợp|LEAD",
                "don vi chu tri|LEAD",
                "Đơn vị phối hợp|COORDINATORS",
                "Phối hợp thực hiện|COORDINATORS",
                "Cơ quan phối hợp|COORDINATORS",
                "Thời gian thực hiện|TIMING",
                "Thời hạn hoàn thành|TIMING",
                "Tiến độ|TIMING",
                "Tiến độ thực hiện|TIMING",
                "Thời gian hoàn thành nhiệm vụ|TIMING",
                "Ghi chú|",
                "Kinh phí|",
                "Nội dung|"
            })
    void knowsAColumnByTheMeaningOfItsHeading(String heading, Column expected) {
        assertThat(Heading.column(heading)).isEqualTo(expected);
    }

    @Test
    void findsTheColumnsInAnyOrder() {
        PlanReading reading = WordFile.withHeadings(
                        "Thời hạn",
                        "Cơ quan phối hợp",
                        "Cơ quan chủ trì",
                        "Sản phẩm",
                        "Mục tiêu",
                        "Nội dung công việc",
                        "STT")
                .row("Quý I/2025", "Các thôn", "Công an xã", "Sổ", "100%", "Tuần tra", "1")
                .read();

        PlanRow row = reading.rows().get(0);
        assertThat(row.text(Column.TASK)).isEqualTo("Tuần tra");
        assertThat(row.text(Column.TIMING)).isEqualTo("Quý I/2025");
        assertThat(row.text(Column.LEAD)).isEqualTo("Công an xã");
        assertThat(row.text(Column.ORDINAL)).isEqualTo("1");
    }

    @Test
    void readsHeadingsThatStandInTwoRows() {
        PlanReading reading = WordFile.withHeadings("↓TT", "↓Nhiệm vụ", "→2 Phân công", "↓Thời gian", "↓Ghi chú")
                .row("↑", "↑", "Chủ trì", "Phối hợp", "↑", "↑")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                .row("1", "Tuần tra", "Công an xã", "Các thôn", "Hằng tháng", "")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.LEAD)).isEqualTo("Công an xã");
            assertThat(row.text(Column.COORDINATORS)).isEqualTo("Các thôn");
            assertThat(row.text(Column.TIMING)).isEqualTo("Hằng tháng");
        });
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == Code.COLUMN_NOT_UNDERSTOOD)
                .extracting(ReadingFinding::quote)
                .containsExactly("Ghi chú");
    }

    @Test
    void takesSectionTitlesForTheColumnsATableDoesNotHave() {
        PlanReading reading = WordFile.withHeadings("TT", "Nội dung", "Đơn vị chủ trì", "Thời gian")
                .row("I", "Quản trị môi trường", "", "")
                .row("1", "Thu gom rác", "Địa chính xã", "Hằng tuần")
                .row("II", "Quản trị điện tử", "", "")
                .row("1", "Đăng tin", "Văn hóa xã hội", "Hằng tháng")
                .read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.DIMENSION))
                .containsExactly("Quản trị môi trường", "Quản trị điện tử");
        assertThat(reading.rows()).extracting(row -> row.text(Column.TASK)).containsExactly("Thu gom rác", "Đăng tin");
    }

    @Test
    void takesABannerOverTheWholeWidthForASectionTitle() {
        PlanReading reading = WordFile.withHeadings("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian")
                .row("→4 I. Công khai, minh bạch")
                .row("1", "Niêm yết ngân sách", "Tài chính kế toán", "Hằng quý")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.DIMENSION))
                .isEqualTo("I. Công khai, minh bạch"));
    }

    @Test
    void ignoresLetterheadSignatureAndNestedTables() {
        PlanReading reading = WordFile.withHeadings("ỦY BAN NHÂN DÂN XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row("Số: 05/KH-UBND", "ngày 10 tháng 01 năm 2025")
                .text("Phụ lục nhiệm vụ")
                .page("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian")
                .row("1", "Tuần tra", "Công an xã", "Hằng tháng")
                .page("Nơi nhận:\n- Các thôn", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
                .read();

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rows().get(0).source().label()).isEqualTo("Bảng 2, dòng 2");
    }

    @Test
    void joinsTheTwoColumnsOfABeginningAndAnEnd() {
        PlanReading reading = WordFile.withHeadings("↓TT", "↓Nhiệm vụ", "↓Đơn vị chủ trì", "→2 Thời gian")
                .row("↑", "↑", "↑", "Bắt đầu", "Kết thúc")
                .row("1", "Tuần tra", "Công an xã", "01/3/2025", "30/6/2025")
                .read();

        assertThat(reading.rows().get(0).text(Column.TIMING)).isEqualTo("01/3/2025 - 30/6/2025");
    }

    @Test
    void doesWithoutOptionalColumnsAndSaysWhichNeededOneIsMissing() {
        PlanReading reading = WordFile.withHeadings("Nhiệm vụ", "Đơn vị chủ trì")
                .row("Tuần tra", "Công an xã")
                .read();

        assertThat(reading.columns()).containsExactlyInAnyOrder(Column.TASK, Column.LEAD);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.COLUMN_MISSING);
            assertThat(finding.column()).isEqualTo(Column.TIMING);
        });
    }
}
