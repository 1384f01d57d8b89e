package vn.tiendo.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.problem.Problem;

class ReportStateTest {
    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMITTED", "SUBMITTED, RETURNED", "SUBMITTED, ACCEPTED", "RETURNED, SUBMITTED"})
    void goesOn(ReportState from, ReportState to) {
        assertThat(from.becoming(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ACCEPTED",
        "DRAFT, RETURNED",
        "SUBMITTED, SUBMITTED",
        "RETURNED, ACCEPTED",
        "ACCEPTED, RETURNED",
        "ACCEPTED, SUBMITTED",
        "ACCEPTED, ACCEPTED"
    })
    void refusesEveryOtherStep(ReportState from, ReportState to) {
        assertThatThrownBy(() -> from.becoming(to))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(ReportProblem.REPORT_STATE_REFUSED));
    }
}
