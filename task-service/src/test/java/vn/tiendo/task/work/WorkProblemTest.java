package vn.tiendo.task.work;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class WorkProblemTest {
    @Test
    void eachProblemIsSaidInBothLanguages() {
        ProblemCatalogue.assertComplete(WorkProblem.values());
    }
}
