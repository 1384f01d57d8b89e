package vn.tiendo.task.scope;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class ScopeProblemTest {
    @Test
    void eachProblemIsSaidInBothLanguages() {
        ProblemCatalogue.assertComplete(ScopeProblem.values());
    }
}
