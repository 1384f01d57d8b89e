package vn.tiendo.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportNameTest {
    @ParameterizedTest
    @CsvSource({
        "YEAR, Báo cáo năm 2025",
        "H1,   Báo cáo 6 tháng đầu năm 2025",
        "H2,   Báo cáo 6 tháng cuối năm 2025",
        "9M,   Báo cáo 9 tháng năm 2025",
        "Q3,   Báo cáo quý III năm 2025",
        "M03,  Báo cáo tháng 3 năm 2025",
        "TET,  Báo cáo kỳ TET năm 2025"
    })
    void isWhatPeopleCallIt(String period, String name) {
        assertThat(ReportName.of(period, 2025)).isEqualTo(name);
    }
}
