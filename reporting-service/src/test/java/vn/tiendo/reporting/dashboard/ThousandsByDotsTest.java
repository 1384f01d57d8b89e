package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThousandsByDotsTest {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new ThousandsByDots())
            .build();

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "999, 999", "1000, 1.000", "90012, 90.012", "2000000, 2.000.000"})
    void writesNumbersOfThingsAsPeopleHereDo(long number, String written) {
        assertThat(ENGINE.parse("{number}").data("number", number).render()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025"})
    void leavesYearsAlone(int year, String written) {
        assertThat(ENGINE.parse("{year}").data("year", year).render()).isEqualTo(written);
    }
}
