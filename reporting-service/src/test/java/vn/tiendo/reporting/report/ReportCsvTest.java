package vn.tiendo.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void leavesASpreadsheetNothingToCompute(String cell) {
        String safe = ReportCsv.safe(cell);

        assertThat(safe).isEqualTo("'" + cell);
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        String safe = ReportCsv.safe("Niêm yết tại nhà văn hóa thôn, 2 + 2 = 4");

        assertThat(safe).isEqualTo("Niêm yết tại nhà văn hóa thôn, 2 + 2 = 4");
    }

    @Test
    void showsNothingWhereNothingIsKnown() {
        assertThat(ReportCsv.safe(null)).isEmpty();
    }
}
