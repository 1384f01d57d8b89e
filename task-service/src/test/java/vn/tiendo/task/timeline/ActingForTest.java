package vn.tiendo.task.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class ActingForTest {
    private static final String CULTURE_OFFICER = "20f911eb-4cec-5b24-a876-ef28579d2dd3";
    private static final String CHAIR = "7e2ea31a-eb78-5ef5-b178-22526bf16662";
    private static final String CLERK = "9e1d09d9-b679-5b24-8494-75477ace9036";

    @Inject
    Sql sql;

    private final UUID away = UUID.randomUUID();
    private final List<String> delegations = new ArrayList<>();
    private UUID task = new UUID(0, 0);

    @BeforeEach
    void aTaskOfTheCultureOfficerSupportedByThePolice() {
        Api.itIs("2025-03-10T08:30:00+07:00");
        task = Api.taskOf(
                aPlan().with(aLine("1").supportedBy(Territory.POLICE)).issued().planId(), "1");
    }

    @AfterEach
    void everybodyIsBack() {
        delegations.forEach(
                id -> Api.as("daloc.vp").delete("/delegations/" + id).then().statusCode(204));
    }

    @Test
    void anEntrySaysForWhomTheStandInActedAndTheChainHoldsIt() {
        standsIn("daloc.vp", Territory.CULTURE, away.toString(), CULTURE_OFFICER, "Phụ trách văn hóa");
        works("daloc.vhxh");

        timeline()
                .body("items[1].actor.post", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"))
                .body("items[1].actor.actingFor.subject", equalTo(away.toString()))
                .body("items[1].actor.actingFor.post", equalTo("Phụ trách văn hóa"))
                .body("items[1].actor.actingFor.unitId", equalTo(Territory.CULTURE.toString()))
                .body("items[1].actor.actingFor.unitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"));
        verification().body("intact", equalTo(true)).body("entries", equalTo(2));
        for (String other : List.of("'null'", "jsonb_set(acting_for, '{subject}', '\"x\"')", "NULL")) {
            rewrite(other, null);
            verification().body("firstBroken.fault", equalTo("ALTERED"));
            rewrite(
                    "jsonb_build_object('subject', ?::text, 'post', 'Phụ trách văn hóa', 'unitId', unit_id,"
                            + " 'unitName', 'Công chức Văn hóa - Xã hội xã Đa Lộc')",
                    away.toString());
            verification().body("intact", equalTo(true));
        }
    }

    @Test
    void whoIsAwayAndSaysSoGivesTheirPostAtThatTime() {
        standsIn("daloc.ct", Territory.DA_LOC, CHAIR, CLERK, null);

        Api.sending("daloc.vp", Map.of("leadUnitId", Territory.POLICE))
                .header("If-Match", "\"v1\"")
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(200);

        timeline()
                .body("items.kind", contains("PLANNED", "ASSIGNED"))
                .body("items[1].actor.subject", equalTo(CLERK))
                .body("items[1].actor.actingFor.subject", equalTo(CHAIR))
                .body("items[1].actor.actingFor.post", equalTo("Chủ tịch UBND xã Đa Lộc"));
    }

    @Test
    void theNearestToTheWorkIsMeantAndThePersonChargedBeforeThat() {
        standsIn("daloc.ct", Territory.DA_LOC, CHAIR, CLERK, null);
        standsIn("daloc.vp", Territory.CULTURE, away.toString(), CLERK, null);
        works("daloc.vp");
        Api.sending("daloc.vp", Map.of("leadUnitId", Territory.CULTURE, "personId", CHAIR))
                .header("If-Match", "\"v2\"")
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(200);

        works("daloc.vp");

        timeline()
                .body("items[1].actor.actingFor.subject", equalTo(away.toString()))
                .body("items[3].actor.actingFor.subject", equalTo(CHAIR));
    }

    @Test
    void nobodyElsesNameStandsWhereOneActsForOneself() {
        standsIn("daloc.vp", Territory.POLICE, away.toString(), CULTURE_OFFICER, null);
        works("daloc.vhxh");
        standsIn("daloc.vp", Territory.CULTURE, away.toString(), CULTURE_OFFICER, null);
        Api.itIs("2025-03-14T08:30:00+07:00");
        works("daloc.vhxh");
        Api.itIs("2025-03-13T08:30:00+07:00");
        Api.sending("daloc.vp", Map.of("leadUnitId", Territory.CULTURE, "personId", CULTURE_OFFICER))
                .header("If-Match", "\"v3\"")
                .put("/tasks/" + task + "/assignment")
                .then()
                .statusCode(200);
        works("daloc.vhxh");

        timeline()
                .body("items[1].actor.actingFor", nullValue())
                .body("items[2].actor.actingFor", nullValue())
                .body("items[4].actor.actingFor", nullValue());
        verification().body("intact", equalTo(true)).body("entries", equalTo(5));
    }

    private void standsIn(String user, UUID unit, String person, String delegate, @Nullable String post) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unitId", unit, "personId", person, "delegateId", delegate, "from", "2025-03-10", "to", "2025-03-13"));
        body.put("personPost", post);
        delegations.add(Api.sending(user, body)
                .post("/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void works(String user) {
        Api.sending(user, Map.of("note", "Đã họp"))
                .post("/tasks/" + task + "/progress")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse timeline() {
        return Api.as("daloc.vp").get("/tasks/" + task + "/timeline").then().statusCode(200);
    }

    private ValidatableResponse verification() {
        return Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline/verification")
                .then()
                .statusCode(200);
    }

    /** What someone can do who owns the database. */
    private void rewrite(String actingFor, @Nullable String argument) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("ALTER TABLE timeline_entry DISABLE TRIGGER USER");
            String change = "UPDATE timeline_entry SET acting_for = " + actingFor + " WHERE task_id = '" + task
                    + "' AND sequence = 2";
            assertThat(argument == null ? sql.update(change) : sql.update(change, argument))
                    .isOne();
            sql.update("ALTER TABLE timeline_entry ENABLE TRIGGER USER");
        });
    }
}
