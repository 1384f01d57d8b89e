package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.DelegationEvent.DelegationState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class DelegationTest {
    /** A person of our own in each test: one has one stand-in a day. */
    private final UUID away = UUID.randomUUID();

    private final UUID standIn = UUID.randomUUID();

    @BeforeEach
    void itIsAMorningInJuly() {
        Territory.isKnown();
        Api.itIs("2025-07-04T08:30:00+07:00");
    }

    @Test
    void whoAssignsWorkSaysWhoStandsInAndTakesItBack() {
        String id = delegate("daloc.vp", Map.of()).statusCode(201).extract().path("id");

        Api.as("daloc.ct")
                .get("/delegations?active=true&personId=" + away)
                .then()
                .body("items.id", contains(id))
                .body("items[0].unitId", equalTo(Territory.DA_LOC.toString()))
                .body("items[0].to", equalTo("2025-07-18"));
        Api.as("daloc.ct").delete("/delegations/" + id).then().statusCode(204);
        Api.as("daloc.ct").delete("/delegations/" + id).then().statusCode(204);

        Api.as("daloc.vp").get("/delegations/" + id).then().body("active", equalTo(false));
        await("made and revoked, each told once")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(told(id)).extracting(DelegationState::active).containsExactly(true, false));
        told(id).forEach(GoldenEvents::assertLikeGolden);
        delegate("daloc.vp", Map.of()).statusCode(201);
    }

    @Test
    void aPersonDelegatesForThemselvesOnly() {
        Map<String, Object> own = new HashMap<>(Map.of("from", "2031-01-06", "to", "2031-01-10"));
        own.put("personId", null);

        delegate("daloc.vhxh", own).statusCode(201).body("unitId", equalTo(Territory.CULTURE.toString()));

        delegate("daloc.vhxh", Map.of())
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:delegation-of-others"));
    }

    @Test
    void oneStandsInADay() {
        delegate("daloc.vp", Map.of()).statusCode(201);

        delegate("daloc.vp", Map.of("from", "2025-07-18", "to", "2025-07-20"))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:delegation-overlaps"));
        delegate("daloc.vp", Map.of("from", "2025-07-19", "to", "2025-07-20")).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-08, 2025-07-07, /to", "2025-07-01, 2025-07-03, /to"})
    void refusesATimeWithoutDays(String from, String to, String pointer) {
        delegate("daloc.vp", Map.of("from", from, "to", to))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:delegation-without-days"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void refusesToStandInForOneself() {
        delegate("daloc.vp", Map.of("delegateId", away))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:delegation-to-oneself"));
    }

    @Test
    void anotherCommuneNeitherSeesNorRevokesIt() {
        String id = delegate("daloc.vp", Map.of()).extract().path("id");

        Api.as("lexa.vp").get("/delegations/" + id).then().statusCode(404);
        Api.as("lexa.vp").delete("/delegations/" + id).then().statusCode(404);
        Api.as("lexa.vp").get("/delegations?limit=200").then().body("items.id", not(hasItem(id)));
        delegate("lexa.vp", Map.of("unitId", Territory.DA_LOC))
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    private ValidatableResponse delegate(String user, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(
                Map.of("personId", away, "delegateId", standIn, "from", "2025-07-07", "to", "2025-07-18"));
        body.putAll(changes);
        return Api.sending(user, body).post("/delegations").then();
    }

    private static List<DelegationState> told(String id) {
        return Broker.on(Topic.DELEGATION, DelegationState.class).stream()
                .filter(state -> state.delegationId().toString().equals(id))
                .toList();
    }
}
