package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.reading.ReadingFinding.Code;

class PageBreaksTest {
    private static final String[] HEADINGS = {
        "TT",
        "Lĩnh vực",
        "Nội dung thành phần",
        "Nhiệm vụ",
        "Chỉ tiêu",
        "Kết quả",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Thời gian thực hiện"
    };

    private static WordFile file() {
        return WordFile.withHeadings(HEADINGS);
    }

    @Test
    void gluesARowThatGoesOnInOneColumnWithASingleWord() {
        PlanReading reading = file().line(
                        "1|Môi trường|a) Rác thải|Thu gom rác|90% hộ|Báo cáo|Địa chính xã|Hội phụ nữ và các đoàn|Quý II/2025")
                .page(HEADINGS)
                .line("|||||||thể|")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.COORDINATORS)).isEqualTo("Hội phụ nữ và các đoàn thể");
            assertThat(row.source().label()).isEqualTo("Bảng 1, dòng 2");
            assertThat(row.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.JOINED);
        });
        assertThat(reading.findings()).extracting(ReadingFinding::code).containsExactly(Code.ROW_JOINED);
    }

    @Test
    void gluesARowThatGoesOnInEveryColumn() {
        PlanReading reading = file().line(
                        "1|Môi|a) Rác|Vận động các hộ|Ít nhất 80%|Báo cáo kết|Công chức Văn|Các thôn, trường|Thường")
                .page(HEADINGS)
                .line("|trường|thải|phân loại rác tại nguồn|hộ tham gia|quả năm|hóa xã hội|học|xuyên")
                .line("↑|↑|b) Nước|Giám sát nước mặt|2 lần/năm|Biên bản|Địa chính xã|Các thôn|Hằng quý")
                .read();

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.rows().get(0).texts().values())
                .containsExactlyInAnyOrder(
                        "1",
                        "Môi trường",
                        "a) Rác thải",
                        "Vận động các hộ phân loại rác tại nguồn",
                        "Ít nhất 80% hộ tham gia",
                        "Báo cáo kết quả năm",
                        "Công chức Văn hóa xã hội",
                        "Các thôn, trường học",
                        "Thường xuyên");
        assertThat(reading.rows().get(1).text(Column.DIMENSION)).isEqualTo("Môi trường");
    }

    @Test
    void takesTheHalvesOfATimeForOneEvenIfBothBeginWithACapital() {
        PlanReading reading = file().line(
                        "1|Đất đai|a) Quy hoạch|Công khai bản đồ tại|100% thôn|Ảnh chụp|Địa chính xã|Các thôn|Quý")
                .page(HEADINGS)
                .line("|||Nhà văn hóa thôn|||||II/2025")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.TASK)).isEqualTo("Công khai bản đồ tại Nhà văn hóa thôn");
            assertThat(row.text(Column.TIMING)).isEqualTo("Quý II/2025");
        });
    }

    @Test
    void keepsOnceASyllableThatStandsOnBothSidesOfTheBreak() {
        PlanReading reading = file().line("1|Y tế|a) Trạm|Khám cho người cao|100%|Sổ|Trạm y tế|Các thôn|Thường xuyên")
                .page(HEADINGS)
                .line("|||cao tuổi trong xã|||||")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Khám cho người cao tuổi trong xã"));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == Code.SYLLABLE_KEPT_ONCE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.quote()).isEqualTo("cao"));
    }

    @Test
    void keepsBothHalvesOfAWordThatTheLanguageDoubles() {
        PlanReading reading = file().line("1|Y tế|a) Trạm|Số hóa dần|100%|Sổ|Trạm y tế|Các thôn|Thường xuyên")
                .page(HEADINGS)
                .line("|||dần hồ sơ sức khỏe|||||")
                .read();

        assertThat(reading.rows().get(0).text(Column.TASK)).isEqualTo("Số hóa dần dần hồ sơ sức khỏe");
    }

    @Test
    void leavesANewRowAloneThatMerelyStandsFirstOnAPage() {
        PlanReading reading = file().line(
                        "↓1|↓Giáo dục|↓a) Tiểu học|Sửa phòng học|4 phòng|Biên bản|UBND xã|Các trường|Quý III/2025")
                .page(HEADINGS)
                .line("↓|↓|↓|Trao học bổng|20 em|Danh sách|Đoàn thanh niên|Các trường|Trong năm học")
                .line("↑|↑|↑|Mở lớp hè|2 lớp|Kế hoạch|Đoàn thanh niên|Các thôn|Tháng 7/2025")
                .read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Sửa phòng học", "Trao học bổng", "Mở lớp hè");
        assertThat(reading.rows())
                .allSatisfy(row -> assertThat(row.text(Column.COMPONENT)).isEqualTo("a) Tiểu học"));
    }

    @Test
    void fillsATaskMergedOverAPageBreakIntoItsFurtherTargets() {
        PlanReading reading = file().line(
                        "↓1|↓An ninh|↓a) Cơ sở|↓Tuần tra ban đêm|Không để xảy ra trộm cắp|Sổ trực|Công an xã|Các thôn|Thường xuyên")
                .page(HEADINGS)
                .line("↓|↓|↓|↓|Giảm số vụ gây rối|Báo cáo|Công an xã|Các thôn|Thường xuyên")
                .line("↑|↑|↑|↑|100% tin báo được xử lý|Báo cáo|Công an xã|Các thôn|Hằng tháng")
                .read();

        assertThat(reading.rows()).hasSize(3).allSatisfy(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Tuần tra ban đêm"));
        assertThat(reading.rows().get(2).repairs())
                .filteredOn(repair -> repair.column() == Column.TASK)
                .extracting(Repair::kind)
                .containsExactly(Repair.Kind.FILLED_DOWN);
    }

    @Test
    void gluesARowOverSeveralPagesAndIgnoresLabelsRepeatedOnEachOfThem() {
        PlanReading reading = file().line(
                        "4|Thủ tục hành chính|a) Một cửa|- Niêm yết thủ tục;|100% thủ tục|Bảng niêm yết;|Văn phòng UBND xã|Các bộ phận|Thường xuyên")
                .page(HEADINGS)
                .line("4|Thủ tục hành chính|a) Một cửa|- Số hóa hồ sơ tại||- Hồ sơ điện|||")
                .page(HEADINGS)
                .line("4|Thủ tục hành chính|a) Một cửa|bộ phận tiếp nhận||tử|||")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.ORDINAL)).isEqualTo("4");
            assertThat(row.text(Column.DIMENSION)).isEqualTo("Thủ tục hành chính");
            assertThat(row.text(Column.TASK)).isEqualTo("- Niêm yết thủ tục;\n- Số hóa hồ sơ tại bộ phận tiếp nhận");
            assertThat(row.text(Column.DELIVERABLE)).isEqualTo("Bảng niêm yết;\n- Hồ sơ điện tử");
        });
    }

    @Test
    void goesOnInATableThatDoesNotRepeatItsHeadings() {
        PlanReading reading = file().line("1|Điện tử|a) Cổng|Đăng tin|12 tin|Tin|Văn hóa xã hội|Các thôn|Hằng tháng")
                .page(
                        "",
                        "",
                        "",
                        "Trả lời câu hỏi của dân",
                        "100%",
                        "Đường dẫn",
                        "Văn phòng UBND xã",
                        "Các bộ phận",
                        "Thường xuyên")
                .read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Đăng tin", "Trả lời câu hỏi của dân");
    }

    @Test
    void dropsHeadingsRepeatedInsideOneTable() {
        PlanReading reading = file().line(
                        "1|Điện tử|a) Cổng|Đăng tin bài về cải|12 tin|Tin|Văn hóa xã hội|Các thôn|Hằng tháng")
                .row(HEADINGS)
                .line("|||cách hành chính|||||")
                .line("2|Y tế|b) Trạm|Tiêm chủng|95%|Sổ|Trạm y tế|Các thôn|Hằng tháng")
                .read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TASK))
                .isEqualTo(List.of("Đăng tin bài về cải cách hành chính", "Tiêm chủng"));
    }

    @Test
    void doesNotGlueTheFirstRowOfAPageOnlyBecauseItNamesNoLead() {
        PlanReading reading = file().line("1|Y tế|a) Trạm|Tiêm chủng|95%|Sổ|Trạm y tế|Các thôn|Thường xuyên")
                .page(HEADINGS)
                .line("|||Phun khử khuẩn|3 thôn|Ảnh||Các thôn|Quý II/2025")
                .read();

        assertThat(reading.rows())
                .extracting(row -> row.text(Column.TIMING))
                .containsExactly("Thường xuyên", "Quý II/2025");
        assertThat(reading.findings()).extracting(ReadingFinding::code).containsExactly(Code.LEAD_EMPTY);
    }
}
