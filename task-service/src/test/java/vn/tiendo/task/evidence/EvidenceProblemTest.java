package vn.tiendo.task.evidence;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class EvidenceProblemTest {
    @Test
    void eachProblemIsSaidInBothLanguages() {
        ProblemCatalogue.assertComplete(EvidenceProblem.values());
    }
}
