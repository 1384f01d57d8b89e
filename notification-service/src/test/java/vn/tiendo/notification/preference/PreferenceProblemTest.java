package vn.tiendo.notification.preference;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class PreferenceProblemTest {
    @Test
    void hasTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(PreferenceProblem.values());
    }
}
