package vn.tiendo.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTest {
    @ParameterizedTest
    @CsvSource({
        "H1, 6 tháng đầu năm 2025",
        "H2, 6 tháng cuối năm 2025",
        "M9, 9 tháng đầu năm 2025",
        "M09, tháng 09 năm 2025",
        "Q1, quý I năm 2025",
        "Q4, quý IV năm 2025",
        "YEAR, năm 2025"
    })
    void callsPeriodsAsOfficesDo(String period, String words) {
        assertThat(Vietnamese.period(period, 2025)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-07-02 | Đa Lộc, ngày 02 tháng 7 năm 2025",
                "2025-02-12 | Đa Lộc, ngày 12 tháng 02 năm 2025",
                "2025-10-31 | Đa Lộc, ngày 31 tháng 10 năm 2025",
                "2026-01-03 | Đa Lộc, ngày 03 tháng 01 năm 2026"
            })
    void writesTheDayWithNoughtsWhereTheRuleWantsThem(LocalDate day, String words) {
        assertThat(Vietnamese.placeAndDate("Đa Lộc", day, 2025)).isEqualTo(words);
    }

    @Test
    void leavesRoomForADayThatIsNotKnown() {
        assertThat(Vietnamese.placeAndDate(null, null, 2025)).isEqualTo("…………, ngày      tháng      năm 2025");
    }

    @Test
    void namesTheLastDayInTimeAndNotTheFirstThatIsLate() {
        LocalDate day = Vietnamese.lastDay(OffsetDateTime.parse("2025-07-01T00:00:00+07:00"));

        assertThat(day).isEqualTo("2025-06-30");
    }

    @Test
    void writesSharesWithAComma() {
        assertThat(Vietnamese.percent(new BigDecimal("66.6"))).isEqualTo("66,6");
        assertThat(Vietnamese.percent(null)).isEqualTo("–");
    }
}
