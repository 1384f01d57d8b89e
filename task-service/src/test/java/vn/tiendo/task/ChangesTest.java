package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APhone;
import vn.tiendo.task.testing.APlan;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ChangesTest {
    @Inject
    Sql sql;

    @BeforeAll
    static void stayInThisThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void itIsJune() {
        Api.itIs("2025-06-10T08:00:00+07:00");
    }

    @Test
    void aTaskThatPassesToAnotherOfficeIsForgottenByTheFirst() {
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        APhone culture = APhone.of("daloc.vhxh");
        APhone justice = APhone.of("daloc.tuphap");
        culture.fetchesUntil(() -> culture.keeps(task));
        justice.fetchesUntil(() -> !justice.since().isEmpty());
        assertThat(justice.keeps(task)).isFalse();

        assign(task, Territory.JUSTICE);

        culture.fetchesUntil(() -> !culture.keeps(task));
        justice.fetchesUntil(() -> justice.keeps(task));
    }

    @Test
    void aTaskThatThePlanDropsIsForgotten() {
        PlanIssued plan = aPlan().with(aLine("1")).with(aLine("2")).issued();
        UUID dropped = Api.taskOf(plan.planId(), "2");
        APhone culture = APhone.of("daloc.vhxh");
        culture.fetchesUntil(() -> culture.keeps(dropped));

        APlan.amending(plan, "2025-06-01").with(aLine("1")).issued();

        culture.fetchesUntil(() -> !culture.keeps(dropped));
        assertThat(culture.keeps(Api.taskOf(plan.planId(), "1"))).isTrue();
    }

    @Test
    void workThatMovesWithItsUnitChangesHands() {
        UUID office = UUID.randomUUID();
        unit(office, 1, Territory.AN_THI, Territory.DA_LOC);
        UUID task = Api.taskOf(
                aPlan().of(Territory.LE_XA)
                        .with(aLine("1").ledBy(office))
                        .issued()
                        .planId(),
                "1");
        APhone daLoc = APhone.of("daloc.vp");
        daLoc.fetchesUntil(() -> daLoc.keeps(task));

        unit(office, 2, Territory.TIEN_LU, Territory.LE_XA);

        daLoc.fetchesUntil(() -> !daLoc.keeps(task));
    }

    @Test
    void evidenceThatIsDetachedIsMissing() {
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        UUID link = UUID.randomUUID();
        Api.sending("daloc.vhxh", Map.of("id", link, "kind", "LINK", "url", "https://daloc.example/bai"))
                .post("/evidence");
        Api.sending("daloc.vhxh", Map.of()).put("/tasks/" + task + "/evidence/" + link);
        APhone culture = APhone.of("daloc.vhxh");
        culture.fetchesUntil(() -> culture.evidenceOf(task).equals(List.of(link.toString())));

        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("DELETE FROM task_evidence WHERE task_id = ? AND evidence_id = ?", task, link));

        culture.fetchesUntil(() -> culture.evidenceOf(task).isEmpty());
    }

    @Test
    void aChangeThatCommitsAfterALaterOneIsNotPassedOver() {
        PlanIssued plan = aPlan().with(aLine("1")).with(aLine("2")).issued();
        UUID slow = Api.taskOf(plan.planId(), "1");
        UUID quick = Api.taskOf(plan.planId(), "2");
        APhone culture = APhone.of("daloc.vhxh");
        culture.fetchesUntil(() -> culture.keeps(slow) && culture.keeps(quick));

        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("UPDATE task SET person_id = 'cham' WHERE id = ?", slow);
            Api.sending("daloc.vhxh", Map.of("percent", 40))
                    .post("/tasks/" + quick + "/progress")
                    .then()
                    .statusCode(201);
            culture.fetches();
        });

        culture.fetchesUntil(() -> "cham".equals(culture.task(slow).get("personId"))
                && Integer.valueOf(40).equals(culture.task(quick).get("percent")));
    }

    @Test
    void pagesHoldEachTaskOnce() {
        PlanIssued plan =
                aPlan().with(aLine("1")).with(aLine("2")).with(aLine("3")).issued();
        Set<String> seen = new HashSet<>();
        String since = "";
        boolean more = true;
        while (more) {
            Response page = Api.as("daloc.vhxh").get("/changes?limit=1&since=" + since);
            List<String> ids = page.then().statusCode(200).extract().path("items.taskId");
            ids.forEach(id -> assertThat(seen.add(id)).isTrue());
            since = page.path("next");
            more = page.path("more");
        }

        assertThat(seen)
                .contains(
                        Api.taskOf(plan.planId(), "1").toString(),
                        Api.taskOf(plan.planId(), "2").toString(),
                        Api.taskOf(plan.planId(), "3").toString());
    }

    @Test
    void whoWorksForOtherUnitsOrAnotherServerBeginsAnew() {
        String since = Api.as("daloc.vhxh").get("/changes").path("next");
        String ofAnotherServer = "18446744073709551614" + since.substring(since.indexOf('.'));

        Response otherUnit = Api.as("daloc.vp").get("/changes?since=" + since);
        Response otherServer = Api.as("daloc.vhxh").get("/changes?since=" + ofAnotherServer);

        otherUnit.then().statusCode(410).body("type", equalTo("urn:tiendo:problem:position-lost"));
        otherServer.then().statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({
        "since=abc,400",
        "since=1.x.y,400",
        "since=99999999999999999999.018cc251-f400-7e70-afec-463d4fffb05d.018cc251-f400-7e70-afec-463d4fffb05d,400",
        "since=1.------------------------------------.018cc251-f400-7e70-afec-463d4fffb05d,400",
        "since=%00,400",
        "limit=0,400",
        "limit=201,400",
        "from=1,400"
    })
    void aPositionThatWeDidNotGiveIsRefused(String query, int status) {
        Api.as("daloc.vhxh").get("/changes?" + query).then().statusCode(status);
    }

    @Test
    void nothingOfAnotherCommuneIsTold() {
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        APhone leXa = APhone.of("lexa.vp");
        leXa.fetches();

        assign(task, Territory.JUSTICE);
        leXa.fetches();

        List<String> told = Api.as("lexa.vp")
                .get("/changes?limit=200&since=1"
                        + leXa.since().substring(leXa.since().indexOf('.')))
                .path("items.taskId");
        assertThat(told).doesNotContain(task.toString());
        assertThat(leXa.keeps(task)).isFalse();
    }

    private static void assign(UUID task, UUID lead) {
        String version = Api.as("daloc.vp").get("/tasks/" + task).header("ETag");
        Api.sending("daloc.vp", Map.of("leadUnitId", lead))
                .header("If-Match", version)
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(200);
    }

    private static void unit(UUID id, long version, UUID district, UUID commune) {
        Territory.isKnown();
        Broker.send(new UnitState(
                id,
                version,
                null,
                "Tổ công tác",
                "OFFICE",
                null,
                commune,
                List.of(Territory.PROVINCE, district, commune, id),
                null,
                null,
                List.of()));
    }
}
