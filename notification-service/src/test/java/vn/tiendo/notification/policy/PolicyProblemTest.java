package vn.tiendo.notification.policy;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class PolicyProblemTest {
    @Test
    void hasTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(PolicyProblem.values());
    }
}
