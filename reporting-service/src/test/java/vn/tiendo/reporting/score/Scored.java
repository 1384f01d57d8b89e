package vn.tiendo.reporting.score;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.World;

/** A province's set of criteria that is known, and those who give points by it. */
abstract class Scored {
    final World world;
    AFramework framework = AFramework.aFramework();

    Scored(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        world.empty("score, score_dispute, score_history, framework");
        framework = adopted(AFramework.aFramework()
                .criterion("1.1", "60")
                .criterion("1.2", "40", CriterionKind.POINTS, true)
                .criterion("1.3", "5", CriterionKind.DEDUCTION, false));
    }

    AFramework adopted(AFramework adopted) {
        Broker.send(adopted.state());
        await("framework known")
                .until(() -> versionOf(adopted.id) == adopted.state().version());
        return adopted;
    }

    long versionOf(UUID id) {
        return world.count("SELECT coalesce(max(version), 0) AS n FROM framework WHERE id = ?", id);
    }

    /** Scored by itself, verified alike and published. */
    void scored(String user, UUID unit, int first, Integer second) {
        String base = "/scores/" + unit + "/" + framework.id + "/";
        as(user, null).body(sheet(first, second)).put(base + "self").then().statusCode(200);
        as("sonoivu", "\"v1\"")
                .body(sheet(first, second))
                .put(base + "verified")
                .then()
                .statusCode(200);
        as("sonoivu", null).body(Map.of()).post(base + "publication").then().statusCode(200);
    }

    List<ScoreState> told() {
        return Broker.on(Topic.SCORE, ScoreState.class).stream()
                .filter(state -> state.frameworkId().equals(framework.id))
                .toList();
    }

    ValidatableResponse self(String user, String ifMatch, int first, Integer second) {
        return as(user, ifMatch).body(sheet(first, second)).put(path("self")).then();
    }

    ValidatableResponse verified(String ifMatch, int first, Integer second) {
        return as("sonoivu", ifMatch)
                .body(sheet(first, second))
                .put(path("verified"))
                .then();
    }

    ValidatableResponse post(String user, String action, Map<String, ?> body) {
        return as(user, null).body(body).post(path(action)).then();
    }

    ValidatableResponse get(String user, String query) {
        return world.as(user).get(path("").replaceAll("/$", "") + query).then();
    }

    ValidatableResponse list(String user, String query) {
        return world.as(user).get("/scores" + query).then().statusCode(200);
    }

    String path(String action) {
        return "/scores/" + Territory.DA_LOC + "/" + framework.id + "/" + action;
    }

    RequestSpecification as(String user, String ifMatch) {
        RequestSpecification request = world.as(user);
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    /** @param second null when criterion 1.2 does not apply */
    Map<String, Object> sheet(int first, Integer second) {
        Map<String, Object> one =
                Map.of("code", "1.1", "points", first, "note", "Đủ hồ sơ", "evidenceIds", List.of(UUID.randomUUID()));
        Map<String, Object> two =
                second == null ? Map.of("code", "1.2", "notApplicable", true) : Map.of("code", "1.2", "points", second);
        boolean single = framework
                        .state()
                        .dimensions()
                        .get(0)
                        .components()
                        .get(0)
                        .criteria()
                        .size()
                == 1;
        return Map.of("criteria", single ? List.of(one) : List.of(one, two));
    }
}
