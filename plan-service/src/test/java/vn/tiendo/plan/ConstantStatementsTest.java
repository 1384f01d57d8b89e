package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_POLICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.testing.CountingDriver;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ConstantStatementsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/plans/{id}/lines?limit=200", "/plans/{id}/findings", "/plans/{id}"})
    void takesAsManyStatementsForSixtyLinesAsForThree(String path) {
        String three = draftOf(lines(3));
        String sixty = draftOf(lines(60));
        assertThat(statements(path, sixty)).isPositive().isEqualTo(statements(path, three));
    }

    @Test
    void listsAsManyPlansWithAsManyStatements() {
        for (int i = 0; i < 60; i++) {
            as("daloc.vp")
                    .body(Map.of("unitId", DA_LOC, "year", 2025, "title", "Số " + i, "indices", new String[] {"PAPI"}))
                    .post("/plans")
                    .then()
                    .statusCode(201);
        }
        for (String path : new String[] {"/plans?limit=", "/units?limit="}) {
            assertThat(statements(path + "{n}", "60")).isPositive().isEqualTo(statements(path + "{n}", "3"));
        }
    }

    @Test
    void listsVersionsOfLongPlansWithAsManyStatements() {
        String three = draftOf(lines(3));
        String sixty = draftOf(lines(60));
        issue(three, "701/KH-UBND", LocalDate.of(2025, 1, 6)).statusCode(200);
        issue(sixty, "702/KH-UBND", LocalDate.of(2025, 1, 6)).statusCode(200);
        for (String path : new String[] {"/plans/{id}/versions", "/plans/{id}/versions/1"}) {
            assertThat(statements(path, sixty)).isPositive().isEqualTo(statements(path, three));
        }
        amendEachLine(three);
        amendEachLine(sixty);
        String diff = "/plans/{id}/diff?from=1&to=draft";
        assertThat(statements(diff, sixty)).isPositive().isEqualTo(statements(diff, three));
    }

    private static void amendEachLine(String plan) {
        String draft = as("daloc.vp")
                .body(Map.of("reason", "Đổi đơn vị chủ trì"))
                .post("/plans/{id}/amendments", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> lines = as("daloc.vp")
                .get("/plans/{id}/lines?limit=200", draft)
                .then()
                .extract()
                .path("items.id");
        lines.forEach(line -> as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("leadUnitId", DA_LOC_POLICE))
                .patch("/plans/{plan}/lines/{line}", draft, line)
                .then()
                .statusCode(200));
    }

    private static int statements(String path, String argument) {
        return CountingDriver.statements(
                () -> as("daloc.vp").get(path, argument).then().statusCode(200));
    }

    private static byte[] lines(int count) {
        TaskTable table = new TaskTable();
        for (int i = 1; i <= count; i++) {
            table.row(i, "Tham gia của người dân", "Lập sổ " + i, "Văn phòng UBND xã", "Các thôn", "Quý II/2025");
        }
        return table.csv();
    }
}
