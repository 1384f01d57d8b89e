package vn.tiendo.reporting.rebuild;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class RebuildProblemTest {
    @Test
    void everyProblemSpeaksVietnameseAndEnglish() {
        ProblemCatalogue.assertComplete(RebuildProblem.values());
    }
}
