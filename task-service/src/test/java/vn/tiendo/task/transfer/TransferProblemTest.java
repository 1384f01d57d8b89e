package vn.tiendo.task.transfer;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class TransferProblemTest {
    @Test
    void eachProblemIsSaidInBothLanguages() {
        ProblemCatalogue.assertComplete(TransferProblem.values());
    }
}
