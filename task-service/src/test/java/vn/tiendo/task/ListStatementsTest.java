package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ListStatementsTest {
    private static final String DA_LOC = "018cc251-f400-7697-8b55-8db63b1be608";
    private static final String PROVINCE = "018cc251-f400-7799-a08e-b68461ac5b7b";

    @ParameterizedTest
    @ValueSource(strings = {"", "mine=true&", "unitId=" + DA_LOC + "&", "subtree=true&unitId=" + PROVINCE + "&"})
    void sixtyTasksCostNoMoreThanThree(String query) {
        UUID three = planOf(3);
        UUID sixty = planOf(60);
        // Whether a caller answers for few units is asked once in some minutes.
        list(query, three, 3);

        int ofThree = CountingDriver.statements(() -> list(query, three, 3));
        int ofSixty = CountingDriver.statements(() -> list(query, sixty, 60));

        assertThat(ofThree).isBetween(1, 2);
        assertThat(ofSixty).isEqualTo(ofThree);
    }

    @Test
    void oneTaskCostsOne() {
        UUID task = Api.taskOf(planOf(1), "1");

        int statements = CountingDriver.statements(
                () -> Api.as("daloc.vp").get("/tasks/" + task).then().statusCode(200));

        assertThat(statements).isEqualTo(1);
    }

    private static void list(String query, UUID plan, int size) {
        Api.as("daloc.vp")
                .get("/tasks?limit=200&" + query + "planId=" + plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    private static UUID planOf(int lines) {
        APlan plan = aPlan();
        for (int i = 1; i <= lines; i++) {
            plan.with(aLine(String.valueOf(i)).ledBy(Territory.CULTURE));
        }
        return plan.issued().planId();
    }
}
