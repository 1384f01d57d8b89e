package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.reading.OtherCommunesTablesTest.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.language.index.IndexAreas;
import vn.tiendo.plan.reading.ReadingFinding.Code;

/** The irregularities of a real commune's appendix, each in a table of our own. */
class ScenarioTablesTest {
    private static final String[] HEADINGS = {
        "TT",
        "Chỉ số nội dung",
        "Nội dung thành phần",
        "Nhiệm vụ",
        "Chỉ tiêu",
        "Kết quả",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Thời gian thực hiện"
    };
    private static final int AREAS = 9;
    private static final int COMPONENTS = 31;
    private static final int ROWS = 61;

    @Test
    void scenario8SixtyOneRowsOfThirtyOneComponentsAllHaveALeadAndTwoWereShifted() {
        // Given
        WordFile file = WordFile.withHeadings(HEADINGS);
        Set<Integer> shifted = Set.of(20, 46);
        String lastComponent = "";
        String lastArea = "";
        for (int row = 1; row <= ROWS; row++) {
            int number = (row - 1) * COMPONENTS / ROWS;
            int area = number * AREAS / COMPONENTS + 1;
            String component = "Mục thành phần " + number;
            boolean samePage = row % 7 != 1;
            if (!samePage && row > 1) {
                file.page(HEADINGS);
            }
            boolean goesOn = samePage && component.equals(lastComponent);
            boolean areaGoesOn = samePage && Integer.toString(area).equals(lastArea);
            String ordinal = areaGoesOn ? "" : Integer.toString(area);
            String dimension = areaGoesOn ? "" : "Lĩnh vực " + area;
            String named = goesOn ? "" : component;
            String task = "Rà soát việc thứ " + row;
            if (shifted.contains(row)) {
                file.row("↑", task, "↑", "90% hộ", "Báo cáo", "Công an xã", "Các thôn", "Hằng quý", "");
            } else {
                file.row(ordinal, dimension, named, task, "90% hộ", "Báo cáo", "Công an xã", "Các thôn", "Hằng quý");
            }
            lastComponent = component;
            lastArea = Integer.toString(area);
        }
        // When
        PlanReading reading = file.read();
        // Then
        assertThat(reading.rows()).hasSize(ROWS);
        assertThat(new HashSet<>(texts(reading, Column.COMPONENT))).hasSize(COMPONENTS);
        assertThat(texts(reading, Column.LEAD)).containsOnly("Công an xã");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == Code.SHIFT_REPAIRED)
                .extracting(ReadingFinding::row)
                .containsExactlyInAnyOrderElementsOf(shifted);
    }

    @Test
    void scenario9TheHalvesOfATimeAndOfTheCoordinatorsAreJoined() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row("1", "Dân chủ", "a) Họp", "Họp dân", "90% hộ", "Sổ", "Công an xã", "Các cơ quan, đơn", "Thường")
                .page(HEADINGS)
                .row("", "", "", "", "", "", "", "vị liên quan", "xuyên")
                .row("2", "Đất đai", "a) Giá", "Niêm yết", "100%", "Ảnh", "Địa chính xã", "Các thôn", "Quý I")
                .read();

        assertThat(texts(reading, Column.TIMING)).containsExactly("Thường xuyên", "Quý I");
        assertThat(texts(reading, Column.COORDINATORS)).containsExactly("Các cơ quan, đơn vị liên quan", "Các thôn");
    }

    @Test
    void scenario10FourTargetsShareATaskAndKeepTheirOwnDeliverableAndCoordinator() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row(
                        "↓1",
                        "↓An ninh",
                        "↓a) Tuần tra",
                        "↓Giữ trật tự",
                        "Không có vụ cháy",
                        "Sổ",
                        "Công an xã",
                        "Thôn",
                        "Hằng quý")
                .row("↑", "↑", "↑", "↑", "Giảm số vụ", "Báo cáo", "Công an xã", "Dân quân", "Hằng quý")
                .page(HEADINGS)
                .row("↓", "↓", "↓", "↓", "90% tin báo", "Biên bản", "Công an xã", "Trường học", "Hằng quý")
                .row("↑", "↑", "↑", "↑", "100% hộ ký", "Cam kết", "Công an xã", "Hội Phụ nữ", "Hằng quý")
                .read();

        assertThat(texts(reading, Column.TASK))
                .containsExactly("Giữ trật tự", "Giữ trật tự", "Giữ trật tự", "Giữ trật tự");
        assertThat(texts(reading, Column.DELIVERABLE)).containsExactly("Sổ", "Báo cáo", "Biên bản", "Cam kết");
        assertThat(texts(reading, Column.COORDINATORS)).containsExactly("Thôn", "Dân quân", "Trường học", "Hội Phụ nữ");
    }

    @Test
    void scenario11TheNumberInTheTableIsNotTheNumberOfTheDimension() {
        PlanReading reading = WordFile.withHeadings(HEADINGS)
                .row("2", "Dân chủ trong cơ quan", "a)", "Họp", "100%", "Sổ", "Công an xã", "", "Hằng quý")
                .row("3", "Công khai, minh bạch", "a)", "Niêm yết", "100%", "Ảnh", "Công an xã", "", "Hằng quý")
                .read();

        List<String> areas = texts(reading, Column.DIMENSION);
        assertThat(IndexAreas.papiDimension(areas.get(0))).isNull();
        assertThat(IndexAreas.papiDimension(areas.get(1))).isEqualTo(2);
    }
}
