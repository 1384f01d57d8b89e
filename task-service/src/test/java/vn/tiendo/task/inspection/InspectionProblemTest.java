package vn.tiendo.task.inspection;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class InspectionProblemTest {
    @Test
    void eachProblemIsSaidInBothLanguages() {
        ProblemCatalogue.assertComplete(InspectionProblem.values());
    }
}
