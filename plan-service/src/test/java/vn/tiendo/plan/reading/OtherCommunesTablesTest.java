package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Word files with the column orders, wordings and layouts of other offices. */
class OtherCommunesTablesTest {

    @Test
    void readsTheFiveColumnsOfASteeringCommittee() {
        PlanReading reading = WordFile.withHeadings("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan thực hiện", "Thời hạn")
                .row("1", "Số hóa sổ hộ tịch", "Dữ liệu", "Công chức Tư pháp - Hộ tịch", "Trước 30/6/2025")
                .row("2", "Bồi dưỡng tổ công nghệ", "Lớp học", "Công chức VH-XH", "Quý III")
                .read();

        assertThat(texts(reading, Column.LEAD)).containsExactly("Công chức Tư pháp - Hộ tịch", "Công chức VH-XH");
        assertThat(texts(reading, Column.TIMING)).containsExactly("Trước 30/6/2025", "Quý III");
        assertThat(texts(reading, Column.DELIVERABLE)).containsExactly("Dữ liệu", "Lớp học");
        assertThat(reading.columns()).doesNotContain(Column.TARGET, Column.COORDINATORS);
    }

    @Test
    void partsLeadAndCoordinatorsThatShareOneColumn() {
        PlanReading reading = WordFile.withHeadings("TT", "Nội dung công việc", "Chủ trì/phối hợp", "Thời gian")
                .row("1", "Phun khử khuẩn", "Chủ trì: Trạm y tế xã; Phối hợp: Các thôn, Hội Phụ nữ", "Tháng 4")
                .row("2", "Tuần tra", "- Chủ trì: Công an xã\n- Phối hợp: Ban CHQS xã", "Hằng tháng")
                .row("3", "Rà soát hộ nghèo", "Công chức VH-XH chủ trì, phối hợp với các thôn", "Quý IV")
                .row("4", "Quét dọn", "Địa chính xã", "Hằng tuần")
                .read();

        assertThat(texts(reading, Column.LEAD))
                .containsExactly("Trạm y tế xã", "Công an xã", "Công chức VH-XH", "Địa chính xã");
        assertThat(texts(reading, Column.COORDINATORS))
                .containsExactly("Các thôn, Hội Phụ nữ", "Ban CHQS xã", "các thôn", "");
    }

    @Test
    void takesNumberedTitlesOfIndicesForAreas() {
        PlanReading reading = WordFile.withHeadings(
                        "STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn hoàn thành")
                .row("I", "CHỈ SỐ PAPI", "", "", "")
                .row("1", "Tham gia của người dân ở cơ sở", "", "", "")
                .row("1.1", "Lấy ý kiến về quy ước", "Công chức Tư pháp - Hộ tịch", "Các thôn", "Quý II")
                .row("1.2", "Đối thoại với dân", "Văn phòng UBND xã", "MTTQ xã", "Quý IV")
                .row("II", "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "", "", "")
                .row("1", "Niêm yết thủ tục", "Bộ phận Một cửa", "", "Thường xuyên")
                .read();

        assertThat(texts(reading, Column.TASK))
                .containsExactly("Lấy ý kiến về quy ước", "Đối thoại với dân", "Niêm yết thủ tục");
        assertThat(texts(reading, Column.DIMENSION))
                .containsExactly("CHỈ SỐ PAPI", "CHỈ SỐ PAPI", "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH");
        assertThat(texts(reading, Column.COMPONENT))
                .containsExactly("Tham gia của người dân ở cơ sở", "Tham gia của người dân ở cơ sở", "");
    }

    @Test
    void keepsLetteredAndDashedItemsAsRowsOfTheirOwn() {
        PlanReading reading = WordFile.withHeadings("TT", "Lĩnh vực", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian")
                .row("1", "Môi trường", "a) Thu gom rác", "Địa chính xã", "Hằng tuần")
                .row("", "", "b) Trồng cây", "Hội Nông dân xã", "Tháng 2")
                .row("", "", "- Nạo vét kênh", "Hợp tác xã", "Quý I")
                .read();

        assertThat(texts(reading, Column.TASK)).containsExactly("a) Thu gom rác", "b) Trồng cây", "- Nạo vét kênh");
        assertThat(texts(reading, Column.DIMENSION)).containsOnly("Môi trường");
        assertThat(texts(reading, Column.ORDINAL)).containsOnly("1");
    }

    @Test
    void readsHeadingsInThreeRows() {
        PlanReading reading = WordFile.withHeadings(
                        "↓STT", "↓Nội dung", "→2 Tổ chức thực hiện", "→2 Kế hoạch thời gian", "↓Kết quả")
                .row("↑", "↑", "→2 Trách nhiệm", "→2 Năm 2025", "↑")
                .row("↑", "↑", "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc", "↑")
                .row("1", "Mở lớp tập huấn", "Hội Nông dân xã", "Các thôn", "01/3/2025", "31/3/2025", "Lớp học")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.TASK)).isEqualTo("Mở lớp tập huấn");
            assertThat(row.text(Column.LEAD)).isEqualTo("Hội Nông dân xã");
            assertThat(row.text(Column.COORDINATORS)).isEqualTo("Các thôn");
            assertThat(row.text(Column.TIMING)).isEqualTo("01/3/2025 - 31/3/2025");
            assertThat(row.text(Column.DELIVERABLE)).isEqualTo("Lớp học");
        });
    }

    @Test
    void readsATableWithoutOrdinalsAndWithAnEmptyColumn() {
        PlanReading reading = WordFile.withHeadings("Nhóm nhiệm vụ", "Công việc cụ thể", "", "Đầu mối", "Lộ trình")
                .row("An ninh", "Lắp camera", "", "Công an xã", "Quý II/2025")
                .row("", "Tập huấn chữa cháy", "", "Công an xã", "Quý III/2025")
                .read();

        assertThat(texts(reading, Column.TASK)).containsExactly("Lắp camera", "Tập huấn chữa cháy");
        assertThat(texts(reading, Column.DIMENSION)).containsOnly("An ninh");
        assertThat(texts(reading, Column.TIMING)).containsExactly("Quý II/2025", "Quý III/2025");
    }

    @Test
    void joinsRowsThatGoOnOverAPageInSomeColumns() {
        String[] headings = {"TT", "Nhiệm vụ", "Chỉ tiêu", "Chủ trì", "Phối hợp", "Thời gian"};
        PlanReading reading = WordFile.withHeadings(headings)
                .row("1", "Tuyên truyền, vận động nhân dân phân loại", "80% hộ", "Địa chính", "Các", "Thường")
                .page(headings)
                .row("", "rác tại nguồn", "", "xã", "thôn", "xuyên")
                .row("2", "Thu phí vệ sinh", "90% hộ", "Tài chính - Kế toán", "", "Hằng quý")
                .read();

        assertThat(texts(reading, Column.TASK))
                .containsExactly("Tuyên truyền, vận động nhân dân phân loại rác tại nguồn", "Thu phí vệ sinh");
        assertThat(texts(reading, Column.LEAD)).containsExactly("Địa chính xã", "Tài chính - Kế toán");
        assertThat(texts(reading, Column.COORDINATORS)).containsExactly("Các thôn", "");
        assertThat(texts(reading, Column.TIMING)).containsExactly("Thường xuyên", "Hằng quý");
    }

    @Test
    void carriesAMergeOnToTheNextPage() {
        PlanReading reading = WordFile.withHeadings("TT", "Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời gian")
                .row("↓1", "↓Đất đai", "Niêm yết quy hoạch", "↓Địa chính xã", "Quý I")
                .row("↑", "↑", "Giải quyết đơn", "↑", "Hằng tháng")
                .page("TT", "Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời gian")
                .row("↓", "↓", "Cấp giấy chứng nhận", "↓", "Quý III")
                .row("↑", "↑", "Lập hồ sơ", "↑", "Quý IV")
                .read();

        assertThat(texts(reading, Column.TASK))
                .containsExactly("Niêm yết quy hoạch", "Giải quyết đơn", "Cấp giấy chứng nhận", "Lập hồ sơ");
        assertThat(texts(reading, Column.LEAD)).containsOnly("Địa chính xã");
        assertThat(texts(reading, Column.DIMENSION)).containsOnly("Đất đai");
    }

    @Test
    void looksPastLetterheadRecipientsAndATableOfContacts() {
        PlanReading reading = WordFile.withHeadings(
                        "UBND XÃ MẪU\nSố:   /KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
                .text("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")
                .page("STT", "Họ và tên", "Chức vụ", "Số điện thoại")
                .row("1", "Đầu mối thứ nhất", "Công chức", "0000")
                .page("STT", "Đầu việc", "Kết quả đầu ra", "Người phụ trách", "Hạn hoàn thành")
                .row("1", "Rà soát danh mục", "Danh mục", "Bộ phận Một cửa", "15/3/2025")
                .row("Ghi chú: hạn tính theo ngày làm việc", "", "", "", "")
                .page("Nơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.TASK)).isEqualTo("Rà soát danh mục");
            assertThat(row.text(Column.LEAD)).isEqualTo("Bộ phận Một cửa");
            assertThat(row.text(Column.TIMING)).isEqualTo("15/3/2025");
        });
    }

    @Test
    void readsHeadingsWithSoftHyphensTabsAndHardSpaces() {
        PlanReading reading = WordFile.withHeadings(
                        "TT",
                        "Nhiệm\u00A0vụ",
                        "Đơn vị\u200B chủ\u00ADtrì".replace("\u00ADtrì", " trì\u00AD"),
                        "Thời\tgian")
                .row("1", "Tuần\u00A0tra ban đêm", "Công\u00A0an xã", "Hằng\u00A0tháng")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.LEAD))
                .isEqualTo("Công\u00A0an xã"));
    }

    @Test
    void readsColumnsUnderOtherUsualNames() {
        PlanReading reading = WordFile.withHeadings(
                        "Mục",
                        "Tiêu chí thành phần",
                        "Nội dung, giải pháp thực hiện",
                        "Yêu cầu cần đạt",
                        "Tài liệu kiểm chứng",
                        "Bộ phận tham mưu",
                        "Đơn vị tham gia",
                        "Mốc thời gian")
                .row("1", "Công khai", "Niêm yết", "100%", "Ảnh", "Văn phòng UBND xã", "Các thôn", "Quý I")
                .read();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.COMPONENT)).isEqualTo("Công khai");
            assertThat(row.text(Column.TASK)).isEqualTo("Niêm yết");
            assertThat(row.text(Column.TARGET)).isEqualTo("100%");
            assertThat(row.text(Column.DELIVERABLE)).isEqualTo("Ảnh");
            assertThat(row.text(Column.LEAD)).isEqualTo("Văn phòng UBND xã");
            assertThat(row.text(Column.COORDINATORS)).isEqualTo("Các thôn");
            assertThat(row.text(Column.TIMING)).isEqualTo("Quý I");
            assertThat(row.text(Column.ORDINAL)).isEqualTo("1");
        });
    }

    @Test
    void keepsAMergedLeadForEveryRowUnderIt() {
        PlanReading reading = WordFile.withHeadings("STT", "Nhiệm vụ", "Chủ trì", "Thời gian")
                .row("1", "Lập danh sách", "↓Công chức VH-XH", "↓Quý II")
                .row("2", "Niêm yết", "↑", "↑")
                .row("3", "Báo cáo", "↑", "↑")
                .row("4", "Tuần tra", "Công an xã", "Hằng tuần")
                .read();

        assertThat(texts(reading, Column.LEAD))
                .containsExactly("Công chức VH-XH", "Công chức VH-XH", "Công chức VH-XH", "Công an xã");
        assertThat(texts(reading, Column.TIMING)).containsExactly("Quý II", "Quý II", "Quý II", "Hằng tuần");
    }

    static List<String> texts(PlanReading reading, Column column) {
        return reading.rows().stream().map(row -> row.text(column)).toList();
    }
}
