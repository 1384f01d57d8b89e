package vn.tiendo.notification;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.OpenApiContract;

@NotificationTest
class OpenApiTest {
    @Test
    void theCommittedApiIsTheOneServed() {
        OpenApiContract.assertCommitted("notification-service");
    }
}
