package vn.tiendo.reporting.report;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class ReportProblemTest {
    @Test
    void everyProblemSpeaksVietnameseAndEnglish() {
        ProblemCatalogue.assertComplete(ReportProblem.values());
    }
}
