package vn.tiendo.task;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.OpenApiContract;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class OpenApiTest {
    @Test
    void theCommittedApiIsTheOneServed() {
        OpenApiContract.assertCommitted("task-service");
    }
}
