package vn.tiendo.plan.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trước ngày l5 / 7/2025|Trước ngày 15/7/2025",
                "Qúy II/2025|Quý II/2025",
                "Thuờng xuyên|Thường xuyên",
                "phần đấu đạt 1O0% hộ|phấn đấu đạt 100% hộ",
                "3O/6/2025|30/6/2025",
                "Hòan thành  trong   tháng 3 ;|Hoàn thành trong tháng 3;"
            })
    void mendsWhatLeavesNoChoice(String written, String corrected) {
        assertThat(Corrected.of(written)).isEqualTo(corrected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quý I/2025",
                "Quý III/2025 - Quý IV/2025",
                "01/KH-UBND",
                "175/QĐ-UBND ngày 19/01/2023",
                "1/2 số hộ",
                "thôn 10/3",
                "100 % hộ dân",
                "- Rà soát;\n- Công khai, báo cáo."
            })
    void leavesAloneWhatIsNoSlip(String written) {
        assertThat(Corrected.of(written)).isEqualTo(written);
    }

    @Test
    void dropsSignsThatAPageDoesNotShow() {
        assertThat(Corrected.of("Quý\u200B II\u00AD/2025\u00A0xong")).isEqualTo("Quý II/2025 xong");
        assertThat(Words.plain("Thường\u00AD xu\u00ADyên\u200B")).isEqualTo("thuong xuyen");
    }
}
