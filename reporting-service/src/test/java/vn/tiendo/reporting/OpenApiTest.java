package vn.tiendo.reporting;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.OpenApiContract;

@ReportingTest
class OpenApiTest {
    @Test
    void servesTheCommittedApi() {
        OpenApiContract.assertCommitted("reporting-service");
    }
}
