package vn.tiendo.reporting.score;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class ScoreProblemTest {
    @Test
    void everyProblemSpeaksVietnameseAndEnglish() {
        ProblemCatalogue.assertComplete(ScoreProblem.values());
    }
}
