package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.servers.testing.PrivateBroker;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "task"), @ResourceArg(name = "broker", value = "private")})
class BrokerAwayTest {
    private static final int ENTRIES = 20;

    @Test
    void workGoesOnAndEveryStatusArrivesOnceWhenTheBrokerIsBack() {
        Api.itIs("2025-06-10T08:30:00+07:00");
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        await("the first status")
                .atMost(Duration.ofSeconds(30))
                .until(() -> versions(task).size() == 1);

        PrivateBroker.ofThisRun().kill();
        for (int i = 1; i <= ENTRIES; i++) {
            Api.sending("daloc.vhxh", Map.of("percent", i * 5))
                    .post("/tasks/" + task + "/progress")
                    .then()
                    .statusCode(201);
        }
        PrivateBroker.ofThisRun().start();

        await("every status").atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(versions(task))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ENTRIES + 1).boxed().toList()));
    }

    private static List<Long> versions(UUID task) {
        return Broker.on(Topic.TASK_STATUS, TaskStatus.class).stream()
                .filter(status -> status.taskId().equals(task))
                .map(TaskStatus::version)
                .toList();
    }
}
