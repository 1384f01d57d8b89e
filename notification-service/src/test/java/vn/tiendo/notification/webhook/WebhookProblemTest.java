package vn.tiendo.notification.webhook;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ProblemCatalogue;

class WebhookProblemTest {
    @Test
    void hasTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(WebhookProblem.values());
    }
}
