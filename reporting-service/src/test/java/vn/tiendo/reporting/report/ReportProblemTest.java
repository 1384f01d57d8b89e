package vn.tiendo.reporting.report;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.problem.ProblemType;
import vn.tiendo.platform.testing.ProblemCatalogue;
import vn.tiendo.reporting.obligation.ObligationProblem;

class ReportProblemTest {
    @Test
    void everyProblemSpeaksVietnameseAndEnglish() {
        ProblemCatalogue.assertComplete(Stream.of(ReportProblem.values(), ObligationProblem.values())
                .flatMap(Stream::of)
                .toArray(ProblemType[]::new));
    }
}
