package vn.tiendo.plan.reading.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingTest {
    private static List<Fact.ReportingDuty> duties(String... paragraphs) {
        return statements(paragraphs).stream()
                .map(one -> (Fact.ReportingDuty) one.fact())
                .toList();
    }

    private static List<Statement> statements(String... paragraphs) {
        return BodyReader.read(new Body(List.of(paragraphs)), 2025, Names.NONE).stream()
                .filter(one -> one.fact() instanceof Fact.ReportingDuty)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Gửi báo cáo 6 tháng đầu năm trước ngày 10/6/2025 (số liệu từ ngày 01/12/2024 đến ngày 31/5/2025). | H1 | 2025-06-10 | false | 2024-12-01 | 2025-05-31
        Báo cáo 06 tháng gửi chậm nhất ngày 08/7/2025, thời gian chốt số liệu từ 01/01 đến hết ngày 30/6/2025. | H1 | 2025-07-08 | true | 2025-01-01 | 2025-06-30
        Báo cáo năm trước 04/01/2026 (số liệu từ 01/01/2025 đến 31/12/2025). | YEAR | 2026-01-04 | false | 2025-01-01 | 2025-12-31
        Báo cáo cả năm gửi trước ngày 04/01 (số liệu chốt đến ngày 31/12/2025). | YEAR | 2026-01-04 | false | 2025-01-01 | 2025-12-31
        Báo cáo quý III muộn nhất là ngày 20/9/2025, số liệu chốt đến ngày 14/9/2025. | Q3 | 2025-09-20 | true | 2025-06-15 | 2025-09-14
        Trước ngày 25 tháng 9 năm 2025 các bộ phận nộp báo cáo 9 tháng (số liệu từ 15/12/2024 đến 14/9/2025). | M9 | 2025-09-25 | false | 2024-12-15 | 2025-09-14
        Báo cáo tháng 4 gửi không muộn hơn ngày 22/4/2025. | M04 | 2025-04-22 | true | |
        Sáu tháng cuối năm: báo cáo chậm nhất trước ngày 20/12/2025. | H2 | 2025-12-20 | false | |
        """)
    void readsWhichReportIsDueWhen(
            String words, String period, LocalDate due, boolean inclusive, LocalDate from, LocalDate to) {
        // When
        List<Fact.ReportingDuty> read = duties(words);
        // Then
        assertThat(read).singleElement().satisfies(duty -> {
            assertThat(duty.period()).isEqualTo(period);
            assertThat(duty.due()).isEqualTo(due);
            assertThat(duty.inclusive()).isEqualTo(inclusive);
            assertThat(duty.dataFrom()).isEqualTo(from);
            assertThat(duty.dataTo()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo được công khai hằng năm trên cổng thông tin.",
                "Kết quả năm trước ngày càng tốt hơn, theo báo cáo của tổ công tác.",
                "Hoàn thành sửa nhà văn hóa trước ngày 30/6/2025.",
                "Báo cáo 6 tháng một lần theo yêu cầu.",
                "Về thực hiện chế độ báo cáo các giải pháp nâng cao chỉ số.",
                "Thường xuyên đôn đốc các đơn vị, báo cáo UBND xã theo quy định.",
                "Định kỳ so sánh với báo cáo năm 2024 của huyện.",
                "Định kỳ hằng năm tổ chức đối thoại với người dân; kết quả được niêm yết tại nhà văn hóa thôn và nêu trong báo cáo."
            })
    void makesNoDutyOfWordsThatNameNoReportOrNoDay(String words) {
        // When
        List<Fact.ReportingDuty> read = duties(words);
        // Then
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Các bộ phận thực hiện chế độ báo cáo theo quy định. | H1 YEAR | report-by-decree+usual-periods
        Thực hiện nghiêm chế độ thông tin, báo cáo theo Nghị định số 09/2019/NĐ-CP. | H1 YEAR | report-by-decree+usual-periods
        Thực hiện chế độ báo cáo định kỳ quý, 6 tháng và năm theo quy định. | Q1 Q2 Q3 Q4 H1 YEAR | report-by-decree
        Định kỳ 6 tháng, năm báo cáo kết quả về UBND huyện (qua Phòng Nội vụ). | H1 YEAR | report-by-decree
        Định kỳ hằng quý gửi báo cáo về UBND xã. | Q1 Q2 Q3 Q4 | report-by-decree
        Thực hiện chế độ báo cáo 9 tháng theo quy định. | M9 | report-by-decree
        """)
    void leavesTheDaysOfAReportThatNamesNoneToTheDecree(String words, String periods, String rule) {
        // When
        List<Statement> read = statements(words);
        // Then
        assertThat(read).extracting(Statement::quote).containsOnly(words);
        assertThat(read).extracting(Statement::rule).containsOnly(rule);
        assertThat(duties(words)).extracting(Fact.ReportingDuty::period).containsExactly(periods.split(" "));
        assertThat(duties(words)).allSatisfy(duty -> {
            assertThat(duty.due()).isNull();
            assertThat(duty.dataTo()).isNull();
            assertThat(duty.inclusive()).isTrue();
        });
    }

    @Test
    void addsNothingToAReportWhoseDayStandsElsewhere() {
        // When
        List<Fact.ReportingDuty> read = duties(
                "Các bộ phận thực hiện chế độ báo cáo định kỳ 6 tháng, năm theo quy định.",
                "Báo cáo 6 tháng đầu năm gửi trước ngày 10/7/2025.");
        // Then
        assertThat(read).extracting(Fact.ReportingDuty::period).containsExactly("H1", "YEAR");
        assertThat(read).extracting(Fact.ReportingDuty::due).containsExactly(LocalDate.of(2025, 7, 10), null);
        assertThat(BodyReader.conflict(read.get(0), read.get(1))).isFalse();
    }

    @Test
    void keepsTwoClausesAboutOneReportApartAndLendsTheWindow() {
        // When
        List<Fact.ReportingDuty> read = duties(
                "Báo cáo 6 tháng đầu năm nộp trước ngày 12/7/2025 (số liệu từ 01/01/2025 đến 30/6/2025).",
                "Đề nghị gửi báo cáo 6 tháng đầu năm trước ngày 07/7/2025.");
        // Then
        assertThat(read)
                .extracting(Fact.ReportingDuty::due)
                .containsExactly(LocalDate.of(2025, 7, 12), LocalDate.of(2025, 7, 7));
        assertThat(read).extracting(Fact.ReportingDuty::dataTo).containsOnly(LocalDate.of(2025, 6, 30));
        assertThat(BodyReader.conflict(read.get(0), read.get(1))).isTrue();
    }

    @Test
    void seesNoConflictBetweenReportsOfDifferentReporters() {
        // When
        List<Fact.ReportingDuty> read = duties(
                "Công an xã gửi báo cáo quý I trước ngày 18/3/2025.",
                "Văn phòng UBND xã gửi báo cáo quý I trước ngày 22/3/2025.");
        // Then
        assertThat(read).extracting(Fact.ReportingDuty::reporter).containsExactly("Công an xã", "Văn phòng UBND xã");
        assertThat(BodyReader.conflict(read.get(0), read.get(1))).isFalse();
    }

    @Test
    void saysWhoReportsToWhomThroughWhichDesk() {
        // When
        List<Fact.ReportingDuty> read = duties(
                "2. Giao các ban, ngành xã",
                "Nộp báo cáo về UBND xã (qua Văn phòng UBND xã): quý II trước ngày 20/6/2025.");
        // Then
        assertThat(read).singleElement().satisfies(duty -> {
            assertThat(duty.reporter()).isEqualTo("các ban, ngành xã");
            assertThat(duty.recipient()).isEqualTo("UBND xã");
            assertThat(duty.through()).isEqualTo("Văn phòng UBND xã");
        });
    }
}
