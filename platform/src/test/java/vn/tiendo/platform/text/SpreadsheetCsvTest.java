package vn.tiendo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void leavesASpreadsheetNothingToCompute(String cell) {
        String safe = SpreadsheetCsv.cell(cell);

        assertThat(safe).isEqualTo("'" + cell);
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        String safe = SpreadsheetCsv.cell("Niêm yết tại nhà văn hóa thôn, 2 + 2 = 4");

        assertThat(safe).isEqualTo("Niêm yết tại nhà văn hóa thôn, 2 + 2 = 4");
    }

    @Test
    void showsNothingWhereNothingIsKnown() {
        assertThat(SpreadsheetCsv.cell(null)).isEmpty();
    }
}
