package vn.tiendo.platform.problem;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemSpeaksVietnameseAndEnglish() {
        ProblemCatalogue.assertComplete(CommonProblem.values());
    }
}
