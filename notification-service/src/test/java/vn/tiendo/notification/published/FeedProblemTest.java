package vn.tiendo.notification.published;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class FeedProblemTest {
    @Test
    void hasTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(FeedProblem.values());
    }
}
