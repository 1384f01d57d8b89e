package vn.tiendo.notification.live;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class LiveProblemTest {
    @Test
    void hasTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(LiveProblem.values());
    }
}
