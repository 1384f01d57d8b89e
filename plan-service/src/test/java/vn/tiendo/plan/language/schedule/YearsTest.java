package vn.tiendo.plan.language.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {
    private static final String YEARLY = "Trước ngày 15/12 hằng năm";

    @Test
    void whatComesEveryYearIsDueInEachYearOfThePlan() {
        assertThat(Schedules.read(YEARLY, 2025, 2027, null).value())
                .containsExactly(before(2025), before(2026), before(2027));
    }

    @Test
    void whatComesOnceIsDueOnceHoweverLongThePlan() {
        assertThat(Schedules.read("Trước ngày 15/12", 2025, 2027, null).value())
                .containsExactly(new Schedule.Deadline(LocalDate.of(2025, 12, 15), false, "Trước ngày 15/12"));
    }

    @Test
    void theSpanOfACellComesBeforeThePlans() {
        assertThat(Schedules.read(YEARLY + " giai đoạn 2026-2027", 2025, 2030, null)
                        .value())
                .startsWith(before(2026), before(2027))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kế hoạch cải thiện chỉ số PAPI giai đoạn 2025-2027 | 2027",
                "Kế hoạch chuyển đổi số các năm 2025 đến 2026 | 2026",
                "Kế hoạch 5 năm 2025 – 2029 | 2029",
                "Kế hoạch cải thiện chỉ số PAPI năm 2025 | 2025",
                "Kế hoạch năm 2025 thực hiện Đề án chuyển đổi số giai đoạn 2021-2030 | 2025",
                "Kế hoạch thực hiện Đề án giai đoạn 2021-2030 trên địa bàn xã năm 2025 | 2025",
                "Kế hoạch sơ kết giai đoạn 2020-2024 | 2025",
                "Kế hoạch năm học 2025-2026 | 2025",
                "Kế hoạch giai đoạn 2026-2030 | 2025",
                "Kế hoạch | 2025"
            })
    void aTitleSpansYearsOnlyIfItNamesNoSingleOne(String title, int last) {
        assertThat(Schedules.lastYear(title, 2025)).isEqualTo(last);
    }

    private static Schedule before(int year) {
        return new Schedule.Deadline(LocalDate.of(year, 12, 15), false, YEARLY);
    }
}
