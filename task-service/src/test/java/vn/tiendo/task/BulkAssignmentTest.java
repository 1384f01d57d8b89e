package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class BulkAssignmentTest {
    @Test
    void aRefusedItemDoesNotStopTheOthers() {
        Api.itIs("2025-06-10T08:00:00+07:00");
        UUID plan = aPlan().with(aLine("1"))
                .with(aLine("2"))
                .with(aLine("3"))
                .issued()
                .planId();
        UUID ofLeXa = Api.taskOf(
                aPlan().of(Territory.LE_XA)
                        .with(aLine("1").ledBy(Territory.LE_XA))
                        .issued()
                        .planId(),
                "1");

        Api.sending(
                        "daloc.vp",
                        Map.of(
                                "items",
                                List.of(
                                        item(Api.taskOf(plan, "1"), 1, Territory.JUSTICE),
                                        item(Api.taskOf(plan, "2"), 7, Territory.JUSTICE),
                                        item(ofLeXa, 1, Territory.LE_XA),
                                        item(Api.taskOf(plan, "2"), 1, Territory.ALL_SECTIONS),
                                        item(Api.taskOf(plan, "3"), 1, Territory.POLICE))))
                .header("Accept-Language", "en")
                .post("/tasks/assignments")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED", "REFUSED", "REFUSED", "DONE"))
                .body("items.version", contains(2, 1, null, 1, 2))
                .body("items[1].problem.type", equalTo("urn:tiendo:problem:stale-version"))
                .body("items[2].problem.status", equalTo(404))
                .body("items[3].problem.title", equalTo("A lead is one unit"));

        Api.as("daloc.vp")
                .get("/tasks?sort=code&planId=" + plan)
                .then()
                .body(
                        "items.leadUnit.id",
                        contains(
                                Territory.JUSTICE.toString(),
                                Territory.CULTURE.toString(),
                                Territory.POLICE.toString()));
    }

    @Test
    void whatCannotBeReadDoesNothing() {
        Territory.isKnown();
        UUID task = UUID.randomUUID();
        List<Map<String, Object>> tooMany = IntStream.range(0, 201)
                .mapToObj(i -> item(task, 1, Territory.JUSTICE))
                .toList();

        for (Object items : List.of(List.of(), tooMany, List.of(Map.of("taskId", task)))) {
            Api.sending("daloc.vp", Map.of("items", items))
                    .post("/tasks/assignments")
                    .then()
                    .statusCode(400);
        }
        Api.sending("daloc.vhxh", Map.of("items", List.of(item(task, 1, Territory.JUSTICE))))
                .post("/tasks/assignments")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> item(UUID task, int version, UUID lead) {
        return Map.of("taskId", task, "version", version, "assignment", Map.of("leadUnitId", lead));
    }
}
